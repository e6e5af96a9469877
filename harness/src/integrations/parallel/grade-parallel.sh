#!/usr/bin/env bash
# Grades a class on several machines with GNU parallel over ssh:
#   grade-parallel.sh PARTS HOST,HOST,… SUBMISSIONS OUT
# This directory, the submissions and OUT are at the same place on all of them, and the kit is built; ":" is this machine. KIT
# says where the kit is, when that is not this directory. LAB_GRADE_OPTIONS and LAB_MERGE_OPTIONS hold further options.
#
# Run it again to go on where it stopped: parts that are done, by the job log in OUT, are not begun again. Remove the log
# when submissions have changed; then each part looks for itself what is to be done.
set -euo pipefail

parts=$1 hosts=$2 submissions=$3 out=$4
kit=${KIT:-$PWD}
read -ra grade_options <<<"${LAB_GRADE_OPTIONS:-}"
read -ra merge_options <<<"${LAB_MERGE_OPTIONS:-}"

mkdir -p "$out"
status=0
seq "$parts" | parallel --will-cite --quote --jobs 1 --sshlogin "$hosts" --workdir "$PWD" \
    --joblog "$out/jobs-of-$parts.log" --resume-failed \
    "$kit/lab" grade "$submissions" --out "$out" --resume --shard "{}/$parts" "${grade_options[@]}" || status=$?
"$kit/lab" merge "$out" --out "$out" "${merge_options[@]}" || status=$?
if [ "$status" -ne 0 ]; then
    echo "Not every part ended well: see $out/jobs-of-$parts.log, and run this again." >&2
fi
exit "$status"
