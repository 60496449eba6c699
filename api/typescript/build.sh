#!/bin/sh
# Compiles the generated TypeScript client and tests it. Without npm there is nothing to do, and that is said.
set -eu
cd "$(dirname "$0")"

if ! command -v npm >/dev/null 2>&1; then
  echo "TypeScript client: generated in api/typescript/target/generated, neither compiled nor tested, for npm was not found. Maybe install Node.js 20 or later."
  exit 0
fi
if [ ! -f target/generated/index.ts ]; then
  echo "TypeScript client: nothing in api/typescript/target/generated. Maybe run: mvn -pl api/typescript generate-sources" >&2
  exit 1
fi

# Dependencies are fetched again only when the lock file is newer than what is there.
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --prefer-offline --loglevel=error
fi
rm -rf target/dist
npm run --silent build
npm test --silent
