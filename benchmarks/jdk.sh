# shellcheck shell=bash
# For the scripts here, which source it.

# Prints the home of a JDK that is new enough.
find_jdk() {
  local home version
  for home in "${HEADROOM_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*; do
    if [ ! -x "$home/bin/javac" ] || [ ! -r "$home/release" ]; then continue; fi
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    [ "${version:-0}" -ge 25 ] && echo "$home" && return
  done
  echo 'no JDK 25 or later was found; set JAVA_HOME.' >&2
  return 1
}
