"""The command line, run in this process."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from placet.cli.program import run


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command did.

    Attributes:
        status: Its exit status.
        out: What it wrote to the standard output.
        err: What it wrote to the standard error.
    """

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The output as JSON."""
        return json.loads(self.out)


Placet = Callable[..., Ran]


@pytest.fixture
def placet(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Placet:
    """Run placet with some words, on a terminal of 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")

    def ran(*words: str | Path) -> Ran:
        capsys.readouterr()
        status = run([str(word) for word in words])
        written = capsys.readouterr()
        return Ran(status, written.out, written.err)

    return ran


@pytest.fixture
def profile(tmp_path: Path) -> Callable[[str], Path]:
    """Write a profile file."""

    def write(text: str, name: str = "profile.yaml") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write
