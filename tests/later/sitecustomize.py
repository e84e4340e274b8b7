"""Lets Python sleep under ``make test-later``, in each process: the folder is on its PYTHONPATH.

libfaketime 0.9.10 does not know the two calls by which Python and C++ wait until a time of the
monotonic clock (``sem_clockwait``, ``pthread_cond_clockwait``): with that clock shifted they never
return, and a process waits for such a thread at its end. So that clock is left as it is, but then
the library refuses ``clock_nanosleep``, by which ``time.sleep`` waits; ``select`` works.
"""

import select
import time


def _sleep(seconds: float) -> None:
    select.select([], [], [], seconds)


time.sleep = _sleep
