#!/bin/sh
# Hands an encrypted disk image from one account to another, as a snapshot is copied between AWS accounts: README.md beside it
# explains each step. Needs kms, and e2fsprogs for a real file system (without it, a tar archive stands in for the disk).
#
#   KMS   the program; default: kms
#   SIZE  of the image in MiB; default: 256
#   WORK  a folder to work in; default: a new one, removed at the end
set -eu
KMS=${KMS:-kms}
SIZE=${SIZE:-256}
PATH=$PATH:/usr/sbin:/sbin
if [ -z "${WORK:-}" ]; then
  WORK=$(mktemp -d)
  trap 'rm -rf "$WORK"' EXIT
fi
mkdir -p "$WORK/a" "$WORK/b"
chmod 700 "$WORK/a" "$WORK/b"

say() { printf '\n== %s\n' "$*"; }
# Two homes are two vaults, two accounts.
a() { (cd "$WORK/a" && HOME="$WORK/a" XDG_RUNTIME_DIR="$WORK/a" KMS_PASSPHRASE='of account a' KMS_VAULT='' "$KMS" "$@"); }
b() { (cd "$WORK/b" && HOME="$WORK/b" XDG_RUNTIME_DIR="$WORK/b" KMS_PASSPHRASE='of account b' KMS_VAULT='' "$KMS" "$@"); }
refused() {
  if "$@" > "$WORK/out" 2> "$WORK/err"; then
    echo "this should have been refused: $*" >&2
    exit 1
  fi
  echo "refused: $(head -n 1 "$WORK/err")"
}
message_id() { head -c 35 "$1" | tail -c 32 | od -An -tx1; }
another_message() { # OLD NEW: another message id, and so another content key and another body
  [ "$(message_id "$1")" != "$(message_id "$2")" ] && [ "$(tail -c 64 "$1" | cksum)" != "$(tail -c 64 "$2" | cksum)" ]
  echo "it is another message"
}

say "A disk image of $SIZE MiB"
mkdir -p "$WORK/files/etc"
echo 'a volume of account a' > "$WORK/files/etc/motd"
dd if=/dev/urandom of="$WORK/files/data" bs=1048576 count=$((SIZE * 3 / 4)) 2> /dev/null
if command -v mkfs.ext4 > /dev/null; then
  dd if=/dev/zero of="$WORK/a/disk.img" bs=1048576 count=0 seek="$SIZE" 2> /dev/null
  mkfs.ext4 -q -F -d "$WORK/files" "$WORK/a/disk.img"
  check() { e2fsck -f -n "$1" 2> /dev/null | tail -n 1; }
else
  dd if=/dev/urandom of="$WORK/files/more" bs=1048576 count=$((SIZE / 4 + 1)) 2> /dev/null
  tar -cf "$WORK/a/disk.img" -C "$WORK/files" .
  check() { tar -tf "$1" > /dev/null && echo "the archive can be read"; }
fi
rm -rf "$WORK/files"
check "$WORK/a/disk.img"

say "1. Account A encrypts it under a key of its own"
a init --protector passphrase > /dev/null 2>&1
a keys create --alias volumes
a encrypt disk.img -k volumes -o disk.img.kms

say "2. Account B shows whom to share with"
b init --protector passphrase > /dev/null 2>&1
b share identity --name 'account b' > "$WORK/b.txt"
b keys create --alias copies

say "3. A authorises B and shares"
cp "$WORK/a/disk.img.kms" "$WORK/before"
a share add disk.img.kms -R "$WORK/b.txt"
another_message "$WORK/before" "$WORK/a/disk.img.kms"
a share list disk.img.kms -R "$WORK/b.txt"

say "4. B takes a copy and puts it under a key of its own"
mv "$WORK/before" "$WORK/unshared"
cp "$WORK/a/disk.img.kms" "$WORK/b/copy.img.kms"
cp "$WORK/b/copy.img.kms" "$WORK/before"
b share accept copy.img.kms -k copies
another_message "$WORK/before" "$WORK/b/copy.img.kms"

say "5. B removes A's access to the copy"
own=$(b keys describe copies | awk '/^ARN:/ { print $2 }')
giver=$(b share list copy.img.kms | awk -v own="$own" '$2 != own { print $2 }')
b share remove copy.img.kms -r "$giver"
b share list copy.img.kms
cp "$WORK/b/copy.img.kms" "$WORK/a/copy.img.kms"
refused a decrypt copy.img.kms

say "6. B restores, also when A's key is gone, and checks bit for bit"
a keys disable volumes
b decrypt copy.img.kms -o restored.img
cmp "$WORK/a/disk.img" "$WORK/b/restored.img" && echo "the same, bit for bit"
check "$WORK/b/restored.img"
a keys enable volumes

say "Live: A serves its keys, B asks A's key while it copies"
account_b=$(echo "$own" | cut -d : -f 5)
a grants create volumes --grantee-principal "arn:aws:iam::$account_b:root" --operations Decrypt,DescribeKey
a serve --detach --print-env --port 0 > "$WORK/env"
cp "$WORK/unshared" "$WORK/b/live.img.kms"
refused b decrypt live.img.kms
(
  eval "$(cat "$WORK/env")"
  b share add live.img.kms -R "$WORK/b.txt"
)
a serve stop
b share accept live.img.kms -k copies --only
b decrypt live.img.kms | cmp - "$WORK/a/disk.img" && echo "the same, bit for bit"

say "What the trails hold"
a audit tail -n 100 | awk '{ print $2 }' | grep -E 'Share|CreateGrant' | sort | uniq -c
b audit tail -n 100 | awk '{ print $2 }' | grep -E 'Share|Accept|Remove' | sort | uniq -c
a audit verify
b audit verify
