# How the commands speak: one heading a stage, plain words, colour only on a terminal. Sourced, not run.
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
  bold=$'\033[1m' red=$'\033[31m' green=$'\033[32m' plain=$'\033[0m'
else
  bold='' red='' green='' plain=''
fi

heading() { printf '\n%s== %s ==%s\n' "$bold" "$*" "$plain"; }
note() { printf '   %s\n' "$*"; }
complain() { printf '%s%s%s\n' "$red" "$*" "$plain" >&2; }
refuse() {
  complain "$@"
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }
