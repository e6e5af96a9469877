#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image of the autograder.
set -euo pipefail
# Somewhere else only where this is tested.
kit=${AUTOGRADER_ROOT:-/autograder}/source
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq openjdk-17-jdk-headless util-linux coreutils
chmod u+x "$kit/lab" "$kit/run_autograder"
# The first command keeps what makes the next ones start faster, so that not every submission has to.
"$kit/lab" list >/dev/null
# The programs of students must not read the solutions and the checks: they run as another user, and this is root's alone.
chmod -R go-rwx "$kit"
