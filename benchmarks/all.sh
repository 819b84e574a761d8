#!/usr/bin/env bash
# The numbers of benchmarks/README.md as Markdown on stdout, progress on stderr.
#
#   benchmarks/all.sh           the goals P1 to P8: some 14 minutes on two cores, best on a machine that does nothing else
#   benchmarks/all.sh details   the passes and the cost of size: some 5 minutes
#   benchmarks/all.sh smoke     both, and the coverage of intervals, in some three minutes; the numbers mean nothing
#
# With `write` after `goals` or `details` the numbers also replace those in benchmarks/README.md.
set -Eeuo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly mode=${1:-goals}
readonly flagship=scenarios/microsoft-openai.yaml
readonly w1=benchmarks/w1.yaml
readonly jar=benchmarks/jmh/target/benchmarks.jar

case $mode in
  goals | details) runs=5 most=1_000_000_000 many=100_000_000 logs='14 17 20' ;;
  smoke) runs=1 most=1_000_000 many=100_000 logs='14' ;;
  *)
    echo "usage: benchmarks/all.sh [goals|details|smoke] [write]" >&2
    exit 2
    ;;
esac
readonly runs most many logs
readonly warning='^WARNING: Using incubator modules' # said by every JVM, on either stream of JMH's

temp=$(mktemp -d)
readonly temp
trap 'rm -rf "$temp"' EXIT

# shellcheck source=benchmarks/jdk.sh
source benchmarks/jdk.sh
jdk=$(find_jdk)
readonly jdk
export HEADROOM_JAVA_HOME=$jdk

# program MAIN ARGUMENT…: a main class of the benchmarks, with the launcher's flags.
program() {
  local main=$1
  shift
  "$jdk/bin/java" --add-modules jdk.incubator.vector -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow \
    -cp "$jar" "headroom.benchmark.$main" "$@" 2> >(sed -u "/$warning/d" >&2) | sed -u "/$warning/d"
}

# The median of the numbers on stdin with the least and the greatest: 1.23 (1.20–1.31).
spread() {
  sort -n | awk '{ v[NR] = $1 } END { printf "%.2f (%.2f–%.2f)", (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2, v[1], v[NR] }'
}

# Seconds of each of $runs runs of a command, after one that is not measured and has the launcher make its cache.
seconds() {
  local TIMEFORMAT=%R run
  "$@" >/dev/null 2>&1
  while compgen -G 'target/start/*.making' >/dev/null; do sleep 0.2; done
  for ((run = 0; run < runs; run++)); do
    { time "$@" >/dev/null 2>"$temp/err"; } 2>&1
  done
}

# One row: what, wanted, seconds of whole processes.
whole_process() {
  local name=$1 wanted=$2
  shift 2
  echo "| $name | $wanted | $(seconds "$@" | spread) s |"
}

# One row: name, wanted, and the memory and time of one process.
memory() {
  local name=$1 wanted=$2
  shift 2
  /usr/bin/time -v "$@" >/dev/null 2>"$temp/time"
  awk -v name="$name" -v wanted="$wanted" '
    /Maximum resident/ { kb = $NF }
    /Elapsed/ { elapsed = $NF }
    END { printf "| %s | %s | %.0f MB, %s |\n", name, wanted, kb / 1000, elapsed }' "$temp/time"
}

# One row: milliseconds of a warm run of few trials, with the half width of a 99.9 % interval.
small_run() {
  local flags=(-f 3 -wi 8 -w 1s -i 5 -r 1s)
  [ "$mode" = smoke ] && flags=(-f 1 -wi 0 -i 1 -r 10ms)
  "$jdk/bin/java" --sun-misc-unsafe-memory-access=allow -jar "$jar" SmallRunBenchmark "${flags[@]}" -foe true \
    -rf csv -rff "$temp/small.csv" >&2
  # Benchmark,Mode,Threads,Samples,Score,Error,Unit,Param…
  tr -d '"\r' <"$temp/small.csv" | awk -F, 'NR == 2 {
      printf "| P8 flagship, 16,384 trials, all metrics, all threads | ≤ 50 ms | %.0f ± %.0f ms |\n", $5, $6 }'
}

machine() {
  local processor
  processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
  echo "${processor:-$(uname -m)}, $(getconf _NPROCESSORS_ONLN) cores; $("$jdk/bin/java" -version 2>&1 | sed -n 2p)," \
    "$(uname -s); $(date -u +%Y-%m-%d); commit $(git rev-parse --short HEAD 2>/dev/null || echo unknown)"
  echo
}

# Compiles W1 by hand, and tries it; prints why it cannot take part, or nothing.
make_native() {
  local status=0
  if ! command -v g++ >/dev/null; then
    echo 'there is no g++'
  elif ! g++ -std=c++17 -O3 -march=native -ffp-contract=off -o "$temp/w1" benchmarks/native/w1.cpp; then
    echo 'it does not compile'
  else
    "$temp/w1" 16384 0 1 0 >/dev/null 2>"$temp/err" || status=$?
    if [ "$status" -eq 2 ]; then
      cat "$temp/err"
    elif [ "$status" -ne 0 ]; then
      echo "it ends with $status"
    fi
  fi
}

goals() {
  local arguments=() missing
  missing=$(make_native)
  if [ "$mode" = smoke ]; then arguments+=(smoke); fi
  if [ -z "$missing" ]; then arguments+=("c++=$temp/w1"); fi
  program Goals "${arguments[@]}"
  if [ -n "$missing" ]; then printf '\nW1 in C++ took no part: %s.\n' "$missing"; fi
  echo
  echo '| whole process | wanted | found |'
  echo '|---|---|---|'
  whole_process 'P5 run of the flagship, report and charts' '< 2.5 s' ./headroom run "$flagship" --out "$temp/flagship"
  whole_process 'P5 check' '< 0.3 s' ./headroom check "$flagship"
  whole_process 'P5 --help' '< 0.3 s' ./headroom --help
  if [ -x /usr/bin/time ]; then
    memory "P7 W1, $most trials, total paid and P(hit)" '< 400 MB' ./headroom run "$w1" --trials "$most" \
      --outputs totals,share.paid,share.cap.hit --no-report --out "$temp/most"
    memory "W1, $many trials, all outputs" '' ./headroom run "$w1" --trials "$many" --no-report --out "$temp/many"
  else
    echo '| P7 | < 400 MB | not measured: there is no /usr/bin/time |'
  fi
  small_run
  echo
  # shellcheck disable=SC2086 # a list
  program SamplerError "$w1" share $logs
  echo
  # shellcheck disable=SC2086
  program SamplerError "$flagship" revenue-share $logs
}

details() {
  local flags=(-f 3 -wi 3 -w 300ms -i 3 -r 300ms)
  [ "$mode" = smoke ] && flags=(-f 1 -wi 0 -i 1 -r 10ms)
  "$jdk/bin/java" --sun-misc-unsafe-memory-access=allow -jar "$jar" KernelBenchmark "${flags[@]}" -foe true \
    -rf csv -rff "$temp/passes.csv" >&2
  echo '| pass, ns per number | scalar | vector |'
  echo '|---|---|---|'
  # Benchmark,Mode,Threads,Samples,Score,Error,Unit,Param: kernels
  tr -d '"\r' <"$temp/passes.csv" | awk -F, 'NR > 1 {
      sub(/.*\./, "", $1)
      if (!($1 in seen)) { seen[$1] = 1; order[++n] = $1 }
      cell[$1, $8] = sprintf("%.2f ± %.2f", $5, $6)
    } END { for (i = 1; i <= n; i++) printf "| %s | %s | %s |\n", order[i], cell[order[i], "scalar"], cell[order[i], "vector"] }'
  echo
  if [ "$mode" = smoke ]; then program Scaling smoke; else program Scaling; fi
}

# Puts a file between two marks of the README: <!-- goals --> and <!-- end of goals -->.
publish() {
  awk -v mark="$mode" -v file="$1" '
    $0 == "<!-- end of " mark " -->" { skipping = 0 }
    !skipping
    $0 == "<!-- " mark " -->" {
      skipping = 1
      print ""
      while ((getline line < file) > 0) print line
      print ""
    }' benchmarks/README.md >"$temp/README.md"
  cp "$temp/README.md" benchmarks/README.md
}

measure() {
  machine
  case $mode in
    goals) goals ;;
    details) details ;;
    smoke)
      goals
      echo
      details
      echo
      program Coverage 16384 20
      ;;
  esac
}

echo 'building' >&2
JAVA25_HOME=$jdk mvn -B -ntp -q -f benchmarks -Dquick package >&2
measure | tee "$temp/measured.md"
if [ "${2:-}" = write ]; then publish "$temp/measured.md"; fi
echo "done in $SECONDS s" >&2
