#!/bin/sh
# Cài chương trình máy lấy số hay màn hình từ thanh USB này · Installs the kiosk or the display from this stick:
#     sudo sh install-program.sh kiosk
#     sudo sh install-program.sh display
# What it needs of Debian comes from the stick too, where that was made for this release; otherwise from the internet.
set -eu

say() { echo "Motcua: $*" >&2; }

os_release=/etc/os-release
part=${1:-}
case $part in
  kiosk | display) ;;
  *)
    say 'sudo sh install-program.sh kiosk · sudo sh install-program.sh display'
    exit 2
    ;;
esac
if [ "$(id -u)" != 0 ]; then
  say "cần quyền quản trị · this needs root's rights: sudo sh install-program.sh $part"
  exit 1
fi

here=$(cd "$(dirname "$0")" && pwd)
architecture=$(dpkg --print-architecture)
ID=unknown VERSION_ID=unknown
# shellcheck source=/dev/null
. "$os_release"
packages=extra/$ID-$VERSION_ID-$architecture
found=
for deb in "$here/$part/motcua-${part}_"*"_$architecture.deb"; do
  [ ! -e "$deb" ] || found=$deb
done
if [ -z "$found" ]; then
  say "trên thanh USB không có gói cho loại máy này · the stick has no package for this kind of machine: $part/motcua-${part}_…_$architecture.deb"
  exit 1
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# Apt's own user reads there.
chmod 755 "$scratch"
# A stick's name may have spaces, which apt does not understand in the place of packages.
ln -s "$here" "$scratch/stick"
set --
if [ -f "$here/$packages/Packages" ]; then
  mkdir -p "$scratch/lists/partial"
  echo "deb [trusted=yes] file:$scratch/stick/$packages ./" >"$scratch/sources.list"
  set -- -o "Dir::Etc::sourcelist=$scratch/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$scratch/lists" -o Acquire::Languages=none
  say "lấy từ thanh USB · from the stick: $packages"
  apt-get "$@" -qq update || say 'không đọc được các gói trên thanh USB · the packages on the stick could not be read'
else
  say "thanh USB không có $packages, phần còn thiếu lấy qua Internet · the stick has no $packages; what is missing comes from the internet"
fi
if ! apt-get "$@" install -y --no-remove "$scratch/stick/$part/${found##*/}"; then
  say 'chưa cài được. Thanh USB cần được làm lại trên một máy có Internet, cùng bản Debian và đã cập nhật · not installed. Make the stick anew on a machine with internet, of the same release and up to date'
  exit 1
fi
