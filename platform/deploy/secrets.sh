#!/bin/sh
# Makes the secrets of an installation, once: secrets.sh FOLDER. Existing files are left alone. A folder per reader; compose
# mounts each where it is needed and nowhere else:
#   intake/ notification/   keys of what they keep; a file is a variable of that name
#   tokens/                 the public half of the key the gateway signs with, for every service
#   gateway/                the private half, and what the gateway proves itself to the login with
#   keycloak/               the same proof, the password of its first administrator, and the one of the invented officers
set -eu
folder=$1
umask 077
mkdir -p "$folder"
cd "$folder"
mkdir -p intake notification tokens gateway/settings keycloak

make() { # make FILE BYTES: random, as base64
  [ -s "$1" ] || openssl rand -base64 "$2" | tr -d '\n' > "$1"
}
make_password() { # make_password FILE: 24 letters and digits, to be typed by a person
  [ -s "$1" ] || openssl rand -hex 12 | tr -d '\n' > "$1"
}
copy() { # copy FROM TO
  [ -s "$2" ] || cp "$1" "$2"
}

for name in SATUPINTU_PIN_SECRET SATUPINTU_VAULT_KEY SATUPINTU_CONTACT_KEY; do
  make "intake/$name" 32
done
copy intake/SATUPINTU_CONTACT_KEY notification/SATUPINTU_CONTACT_KEY
if [ ! -s gateway/jwt-private.pem ]; then
  openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out gateway/jwt-private.pem
  openssl pkey -in gateway/jwt-private.pem -pubout -out tokens/jwt-public.pem
fi
make_password gateway/settings/SATUPINTU_LOGIN_CLIENT_SECRET
copy gateway/settings/SATUPINTU_LOGIN_CLIENT_SECRET keycloak/SATUPINTU_LOGIN_CLIENT_SECRET
make_password keycloak/KC_BOOTSTRAP_ADMIN_PASSWORD
make_password keycloak/SATUPINTU_DEMO_PASSWORD

# The services and the gateway run as 10001, Keycloak as 1000; nobody else reads anything.
chown -R 10001:10001 intake notification tokens gateway 2>/dev/null || true
chown -R 1000:0 keycloak 2>/dev/null || true
