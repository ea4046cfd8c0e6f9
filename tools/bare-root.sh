#!/usr/bin/env bash
# Proves that a bare Debian needs nothing by hand: makes a minimal root with debootstrap (no compiler, no bubblewrap,
# no `postgres` account), clones this checkout into it and runs a command there. Needs root, debootstrap and git.
#
#   tools/bare-root.sh make  FOLDER             the root, with Debian's npm (9.2) and this machine's Node.js and npm
#   tools/bare-root.sh run   FOLDER 9|11 CMD…   CMD in a fresh clone, with Debian's npm or this machine's
#
# A run writes to FOLDER.run, laid over the root: the root stays bare for the next one.
# What this machine needs to reach its package registries (apt's settings, certificates) is handed on.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/.." && pwd)
action=$1 folder=$2
shift 2

make_root() {
  debootstrap --variant=minbase --include=ca-certificates,git,curl bookworm "$folder"
  cp -a /etc/apt/sources.list.d/. "$folder/etc/apt/sources.list.d/"
  if [ -s /etc/apt/sources.list ]; then cp /etc/apt/sources.list "$folder/etc/apt/"; fi
  grep -l '^Acquire' /etc/apt/apt.conf.d/* | xargs -r cp -t "$folder/etc/apt/apt.conf.d/"
  cp -a /etc/ssl/certs/. "$folder/etc/ssl/certs/"
  cp -a /usr/share/ca-certificates/. "$folder/usr/share/ca-certificates/"
  cp -a /usr/local/share/ca-certificates/. "$folder/usr/local/share/ca-certificates/"
  cp -L /etc/resolv.conf /etc/hosts "$folder/etc/"
  inside apt-get update
  # Debian 12's npm is wanted, its Node.js 18 is too old: the machine's goes before it in PATH.
  inside env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends npm
  mkdir -p "$folder/opt/node/bin" "$folder/opt/npm11"
  cp "$(readlink -f "$(command -v node)")" "$folder/opt/node/bin/node"
  cp -a "$(npm root --global)/npm/." "$folder/opt/npm11/"
}

# A root of its own rather than chroot: the kernel makes no user namespaces for a process inside a chroot.
inside() {
  unshare --mount --pid --fork --kill-child --propagation private -- bash -c '
    set -e
    root=$1; shift
    mount --bind "$root" "$root"
    cd "$root"
    mount -t proc proc proc
    mount --rbind /sys sys
    mount --rbind /dev dev
    mount -t tmpfs tmpfs run
    mkdir -p .before
    pivot_root . .before
    umount -l /.before
    exec env -i HOME=/root TERM=dumb PATH=/opt/node/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
      ${NODE_EXTRA_CA_CERTS:+NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt} "$@"' inside "$folder" "$@"
}

run_in_clone() {
  local npm=$1 bare=$folder over=$folder.run
  shift
  rm -rf "$over"
  mkdir -p "$over/upper/srv" "$over/upper/opt/npm-bin" "$over/work" "$over/root"
  git clone --quiet --no-hardlinks "$checkout" "$over/upper/srv/fairshot"
  if [ "$npm" = 11 ]; then
    ln -s ../npm11/bin/npm-cli.js "$over/upper/opt/npm-bin/npm"
    ln -s ../npm11/bin/npx-cli.js "$over/upper/opt/npm-bin/npx"
  fi
  mount -t overlay -o "lowerdir=$bare,upperdir=$over/upper,workdir=$over/work" overlay "$over/root"
  trap "umount '$over/root'" EXIT
  folder=$over/root
  inside bash -c 'export PATH=/opt/npm-bin:$PATH; cd /srv/fairshot; echo "Node.js $(node --version), npm $(npm --version)"; exec "$@"' bash "$@"
}

case $action in
  make) make_root ;;
  run) run_in_clone "$@" ;;
  *) echo "Say make or run." >&2; exit 2 ;;
esac
