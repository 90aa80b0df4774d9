#!/usr/bin/env bash
# Starts Keycloak with the secrets of the folder SECRETS; the realm is taken in where there is none yet, and left alone where there is.
set -euo pipefail
for name in KC_BOOTSTRAP_ADMIN_PASSWORD SATUPINTU_LOGIN_CLIENT_SECRET SATUPINTU_DEMO_PASSWORD; do
  value=$(cat "${SECRETS:-/run/keycloak}/$name")
  export "$name=$value"
done
exec "${KEYCLOAK:-/opt/keycloak}/bin/kc.sh" start --optimized --import-realm
