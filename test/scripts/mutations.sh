#!/usr/bin/env bash
# Mutates each shipped pack at random, ten thousand times or as often as the first argument says, and checks every one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
MUTATIONS="${1:-10000}" MUTATION_SEED="${2:-20250117}" npx vitest run test/packs/mutation.test.ts
