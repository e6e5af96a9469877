#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image of the autograder.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq openjdk-17-jdk-headless util-linux coreutils
# The programs of students must not read the solutions and the checks: they run as another user, and this is root's alone.
chmod -R go-rwx /autograder/source
