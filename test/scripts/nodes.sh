#!/usr/bin/env bash
# Runs the whole suite, with the library as built, under other Node lines (22 and 24 unless told), each brought by the
# registry's `node` package. Usage: test/scripts/nodes.sh [MAJOR...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
for major in ${*:-22 24}; do
  echo "== Node $(npx --yes -p "node@$major" node --version)"
  npx --yes -p "node@$major" node node_modules/vitest/vitest.mjs run
done
