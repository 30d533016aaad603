#!/bin/sh
# Brings site/dist to a web server by rsync over SSH. From the environment:
#   DEPLOY_TARGET       user@host:/folder, which the web server serves
#   DEPLOY_KEY          the private SSH key, or the name of a file that holds it
#   DEPLOY_HOST_KEYS    what "ssh-keyscan HOST" says, checked by somebody who knows the host
# "/bai-viet/2026/11/ten-bai" is the file of that name with ".html": nginx needs "try_files $uri $uri.html $uri/index.html =404".
# Readers meet no half-made site: new files are moved into place together at the end, and only then old ones go.
set -eu

site=${1:-site/dist}
: "${DEPLOY_TARGET:?is not set}" "${DEPLOY_KEY:?is not set}" "${DEPLOY_HOST_KEYS:?is not set}"
# An empty folder would empty the server.
[ -s "$site/index.html" ] && [ -s "$site/404.html" ] || { echo "$site holds no site; nothing was changed on the server." >&2; exit 1; }

keys=$(mktemp -d)
trap 'rm -rf "$keys"' EXIT
umask 077
if [ -f "$DEPLOY_KEY" ]; then cat "$DEPLOY_KEY" > "$keys/key"; else printf '%s\n' "$DEPLOY_KEY" > "$keys/key"; fi
if [ -f "$DEPLOY_HOST_KEYS" ]; then cat "$DEPLOY_HOST_KEYS" > "$keys/hosts"; else printf '%s\n' "$DEPLOY_HOST_KEYS" > "$keys/hosts"; fi

# By content, since a build gives every file a new time.
rsync --recursive --checksum --compress --chmod=D755,F644 --delay-updates --delete-delay \
  --rsh "ssh -i $keys/key -o IdentitiesOnly=yes -o UserKnownHostsFile=$keys/hosts -o StrictHostKeyChecking=yes" \
  "$site/" "$DEPLOY_TARGET/"
