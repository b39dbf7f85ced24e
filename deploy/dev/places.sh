# Where things are: the checkout, PostgreSQL's programs, the browser. Sourced, not run.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
dev_state="$root/target/dev"
mkdir -p "$dev_state"

# Debian keeps the server programs out of PATH, one folder a version: the newest from 15 on.
postgres_bin() {
  local folder
  folder=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
  if [ -n "$folder" ] && [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ]; then
    printf '%s\n' "$folder"
  elif command -v initdb >/dev/null 2>&1 && command -v pg_ctl >/dev/null 2>&1; then
    dirname "$(command -v initdb)"
  else
    return 1
  fi
}

chromium_path() {
  local name
  if [ -n "${CHROMIUM_PATH:-}" ] && [ -x "$CHROMIUM_PATH" ]; then
    printf '%s\n' "$CHROMIUM_PATH"
    return
  fi
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" 2>/dev/null; then return; fi
  done
  return 1
}
