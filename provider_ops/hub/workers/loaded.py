"""What a worker needs, imported once in the process that workers are copied from.

That process only copies itself. It is ended by the end of the pipe that the hub holds, not by a
signal to a whole group of processes: whoever looks after the workers would take them for dead
while they finish their requests.
"""

from __future__ import annotations

import gc
import signal

import provider_ops.hub.figures
import provider_ops.hub.logs
import provider_ops.hub.server  # noqa: F401

signal.signal(signal.SIGTERM, signal.SIG_IGN)
gc.collect()
gc.freeze()  # a look through what is shared would give each worker a page of its own
