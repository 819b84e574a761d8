#!/usr/bin/env bash
# How fast the live page answers in Chromium, L1 to L5 as Markdown on stdout, on two cores that do nothing else:
#
#   benchmarks/live/speed.sh          everything
#   benchmarks/live/speed.sh speed    L1, L2, L3 and L5 alone: five runs, some ten minutes
#   benchmarks/live/speed.sh memory   L4 alone: 10,000 moves, some twenty minutes, also beside other work
#   benchmarks/live/speed.sh smoke    everything once, briefly; the numbers mean nothing
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
"$jdk/bin/java" --add-modules jdk.incubator.vector -cp "target/test-classes:target/classes:$(cat "$classpath")" headroom.live.LiveSpeed "$@"
