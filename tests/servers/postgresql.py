"""A PostgreSQL server of the tests' own, run from the programs that the machine has."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")
UNPRIVILEGED = ("postgres", "nobody")
"""Whom the server runs as where the tests run as root, which it refuses: the first of them that there is."""
TRIES = 5
"""How often a port is looked for: another process may take one between the search and the start."""
FAST = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "32MB",
    "max_connections": "20",
}
"""Nothing need survive a crash."""


class NoServerError(Exception):
    """The server does not start."""


def find_programs() -> Path | None:
    """Return the folder with `initdb`, `pg_ctl` and `postgres`, the newest where Debian has several; None without."""
    on_path = shutil.which("pg_ctl")
    installed = sorted(DEBIAN.glob("*/bin"), key=lambda folder: int(folder.parent.name), reverse=True)
    folders = [*([Path(on_path).resolve().parent] if on_path else []), *installed]
    return next((folder for folder in folders if _is_complete(folder)), None)


def _is_complete(folder: Path) -> bool:
    return all(os.access(folder / name, os.X_OK) for name in ("initdb", "pg_ctl", "postgres"))


@contextmanager
def running() -> Iterator[str]:
    """Start a server on a loopback port and stop it in the end.

    Yields:
        The URL of its empty database.

    Raises:
        NoServerError: It does not start, with what it said.
    """
    programs = find_programs()
    if programs is None:
        raise NoServerError("no PostgreSQL server programs (Debian: postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="placet-postgresql-"))
    try:
        with _cluster(programs, folder) as url:
            yield url
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _cluster(programs: Path, folder: Path) -> Iterator[str]:
    password = secrets.token_hex(16)
    (folder / "password").write_text(password, encoding="ascii")
    runs_as = _runs_as()
    if runs_as:
        for path in (folder, folder / "password"):
            os.chown(path, runs_as.pw_uid, runs_as.pw_gid)
    data = str(folder / "data")

    def run(program: str, *options: str) -> None:
        _run([str(programs / program), "-D", data, *options], folder, runs_as)

    run(
        "initdb",
        *("--username=placet", f"--pwfile={folder / 'password'}", "--auth=scram-sha-256"),
        *("--encoding=UTF8", "--locale=C", "--no-sync"),
    )
    port = _start(run)
    try:
        yield f"postgresql://placet:{password}@127.0.0.1:{port}/postgres"
    finally:
        run("pg_ctl", "--mode=immediate", "-w", "stop")


def _start(run) -> int:
    """Start the server on a free port and return the port."""
    for attempt in range(TRIES):
        port = _free_port()
        settings = {**FAST, "listen_addresses": "127.0.0.1", "port": str(port), "unix_socket_directories": ""}
        options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
        try:
            run("pg_ctl", "-w", "-l", "log", "-o", options, "start")
        except NoServerError:
            if attempt == TRIES - 1:
                raise
        else:
            return port
    raise AssertionError


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def _runs_as() -> pwd.struct_passwd | None:
    """Return the user that the server runs as; None for the present one."""
    if os.geteuid() != 0:
        return None
    names = {each.pw_name: each for each in pwd.getpwall()}
    found = next((names[name] for name in UNPRIVILEGED if name in names), None)
    if found is None:
        raise NoServerError(f"PostgreSQL does not run as root, and there is no user {' or '.join(UNPRIVILEGED)}")
    return found


def _run(command: list[str], folder: Path, runs_as: pwd.struct_passwd | None) -> None:
    identity = {"user": runs_as.pw_uid, "group": runs_as.pw_gid, "extra_groups": []} if runs_as else {}
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    said = folder / "said"
    with said.open("w+b") as output:  # a file and not a pipe: the server inherits it and stays
        done = subprocess.run(
            command,
            check=False,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            **identity,
        )
    if done.returncode:
        log = folder / "log"
        texts = [path.read_text(encoding="utf-8", errors="replace") for path in (said, log) if path.exists()]
        raise NoServerError(f"{' '.join(command)}\n" + "\n".join(texts))
