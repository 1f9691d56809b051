#!/usr/bin/env bash
# Makes the version this library is compared with: a git worktree of one commit in .baseline/, installed and built once and reused
# afterwards. Prints its folder on standard output, everything else on standard error. Never part of `npm test`.
#
#   bash bench/baseline.sh            # 0.2.0
#   bash bench/baseline.sh 1a2b3c4    # another commit
#
# BASELINE_HOME names another folder than .baseline, so that several worktrees can share one.
set -euo pipefail

commit=${1:-54a29d9}
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$(pwd)

if ! full=$(git rev-parse --verify --quiet "$commit^{commit}"); then
  cat >&2 <<MESSAGE
baseline: there is no commit $commit in this repository.
  A shallow clone:  git fetch --unshallow
  Another clone:    git fetch origin $commit   (or fetch from one that has it)
  Then run this again; or name a commit that is here: bash bench/baseline.sh COMMIT
MESSAGE
  exit 2
fi

short=${full:0:7}
home=${BASELINE_HOME:-$root/.baseline}
folder="$home/$short"
if [ -f "$folder/.built" ] && [ "$(cat "$folder/.built")" = "$full" ]; then
  echo "$folder"
  exit 0
fi

if [ ! -e "$folder/.git" ]; then
  # A worktree whose folder was deleted by hand is still on git's list.
  git worktree prune
  rm -rf "$folder"
  mkdir -p "$home"
  git worktree add --quiet --detach "$folder" "$full" >&2
fi
echo "baseline: installing and building $short in $folder (once, about a minute)" >&2
(
  cd "$folder"
  npm ci --no-audit --no-fund --ignore-scripts=false >&2
  npm run build --silent -- --silent >&2
)
echo "$full" >"$folder/.built"
echo "$folder"
