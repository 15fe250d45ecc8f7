#!/usr/bin/env bash
# Called by Maven: installs the front end's libraries when the lock file changed, then builds the pages.
set -euo pipefail
cd "$(dirname "$0")"
stamp=node_modules/.installed-for
lock=$(sha256sum package-lock.json | cut -d' ' -f1)
if [ "$(cat "$stamp" 2>/dev/null || true)" != "$lock" ]; then
  npm ci --loglevel=error
  echo "$lock" > "$stamp"
fi
node build.mjs
