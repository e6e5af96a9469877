"""Leaves a daemon behind: twice forked, in a session of its own, with standard output kept open."""

import os
import sys
import time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(600)
    os._exit(0)
print("the daemon is on its way", flush=True)
sys.exit(0)
