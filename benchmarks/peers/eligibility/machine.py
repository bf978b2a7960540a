"""What a benchmark was run on."""

import os
import platform
from pathlib import Path


def describe() -> str:
    """Return the machine in a line: processor, cores, memory, system, Python."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    parts = [
        _field("/proc/cpuinfo", "model name") or platform.processor() or platform.machine(),
        f"{usable} cores",
        _memory(),
        f"{platform.system()} {platform.machine()}",
        f"{platform.python_implementation()} {platform.python_version()}",
    ]
    return ", ".join(part for part in parts if part)


def available_bytes() -> int | None:
    """Return how much memory is free for the taking, where the system says so."""
    found = _field("/proc/meminfo", "MemAvailable")
    return None if found is None else int(found.split()[0]) * 1024


def _memory() -> str | None:
    found = _field("/proc/meminfo", "MemTotal")
    return None if found is None else f"{int(found.split()[0]) / 1024**2:.0f} GiB of memory"


def _field(path: str, name: str) -> str | None:
    file = Path(path)
    if not file.exists():
        return None
    for line in file.read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(":")
        if key.strip() == name:
            return value.strip()
    return None
