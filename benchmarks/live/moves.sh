#!/usr/bin/env bash
# Random questions to the live page's server, the same for the same seed: `benchmarks/live/moves.sh MINUTES SEED` (60 1).
# Ends with an error at the first answer that is none, or where memory or threads have grown by the end.
set -Eeuo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# shellcheck source=benchmarks/jdk.sh
source benchmarks/jdk.sh
jdk=$(find_jdk)
readonly jdk
classpath=$(mktemp)
readonly classpath
trap 'rm -f "$classpath"' EXIT

mvn -B -q test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$classpath" >&2
uptime >&2
"$jdk/bin/java" --add-modules jdk.incubator.vector -cp "target/test-classes:target/classes:$(cat "$classpath")" headroom.live.LiveMoves "${1:-60}" "${2:-1}"
