#!/usr/bin/env bash
# Grades a class on several machines with GNU parallel over ssh:
#   grade-parallel.sh PARTS HOST,HOST,… SUBMISSIONS OUT
# The kit, the submissions and OUT are at the same place on all of them. Run it again to go on where it stopped.
set -euo pipefail

parts=$1 hosts=$2 submissions=$3 out=$4
kit=${KIT:-$PWD}
mkdir -p "$out"
seq "$parts" | parallel --will-cite --jobs 1 --sshlogin "$hosts" --joblog "$out/jobs.log" --resume-failed \
    "$kit/lab" grade "$submissions" --out "$out" --resume --shard "{}/$parts"
exec "$kit/lab" merge "$out" --out "$out"
