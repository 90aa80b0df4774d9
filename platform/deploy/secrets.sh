#!/bin/sh
# Makes the keys of an installation, once: secrets.sh FOLDER. Existing files are left alone.
set -eu
folder=$1
mkdir -p "$folder"
cd "$folder"
umask 027
for name in SATUPINTU_PIN_SECRET SATUPINTU_VAULT_KEY SATUPINTU_CONTACT_KEY; do
  [ -s "$name" ] || openssl rand -base64 32 | tr -d '\n' > "$name"
done
if [ ! -s jwt-private.pem ]; then
  openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out jwt-private.pem
  openssl pkey -in jwt-private.pem -pubout -out jwt-public.pem
fi
# The services run as 10001 and read everything but the signing key, which belongs to the issuer.
chown -R 10001:10001 . 2>/dev/null || true
chown 0:0 jwt-private.pem 2>/dev/null || true
chmod 600 jwt-private.pem
