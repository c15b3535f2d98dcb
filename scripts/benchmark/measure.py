"""Figures of whole processes: wall time from a monotonic clock, processor time and peak memory from the kernel."""

import os
import pty
import select
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Figures:
    wall: float
    processor: float
    peak: float  # MiB


class Failed(Exception):
    pass


def run(command, accepted=(0,)):
    """Runs a command once; what it prints goes nowhere."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    code = os.waitstatus_to_exitcode(status)
    process.returncode = code
    if code not in accepted:
        raise Failed(f"{command}: status {code}: {errors.decode(errors='replace')[-500:]}")
    return Figures(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def until_prompt(command, prompt, environment):
    """Starts a program in a terminal and waits for its first prompt."""
    start = time.monotonic()
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe(command[0], command, environment)
    seen = b""
    while prompt not in seen:
        ready, _, _ = select.select([terminal], [], [], 10)
        if not ready:
            raise Failed(f"{command}: no prompt, but {seen[-200:]!r}")
        try:
            seen += os.read(terminal, 65536)
        except OSError as ended:
            raise Failed(f"{command}: ended before its prompt: {seen[-200:]!r}") from ended
    wall = time.monotonic() - start
    os.write(terminal, b"\x04")
    os.close(terminal)
    _, status, usage = os.wait4(child, 0)
    return Figures(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def pair(ours, theirs, runs):
    """Medians of both, run in turn so that both meet the same machine; the first round warms up and does not count."""
    rounds = [(ours(), theirs()) for _ in range(runs + 1)][1:]
    return median([one for one, _ in rounds]), median([other for _, other in rounds])


def median(all):
    return Figures(*(statistics.median(values) for values in zip(*((f.wall, f.processor, f.peak) for f in all))))
