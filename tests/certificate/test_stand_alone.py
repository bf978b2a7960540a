"""The checker is one file that works without placet."""

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from placet import checker

FILE = Path(checker.__file__)


def modules_imported(tree):
    """Give the first word of every module that a file imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield "placet" if node.level else str(node.module).partition(".")[0]


def test_it_imports_nothing_but_the_standard_library_and_a_reader_of_yaml():
    """A mistake of the engine cannot be a mistake of the checker as well."""
    imported = set(modules_imported(ast.parse(FILE.read_text(encoding="utf-8"))))

    assert imported - sys.stdlib_module_names == {"yaml"}


@pytest.fixture
def alone(tmp_path, certificate_of, divided):
    """Run a copy of the checker's file as a program, far from placet, on a certificate."""
    program = shutil.copy(FILE, tmp_path)
    (tmp_path / "answer.json").write_text(json.dumps(certificate_of("permitted-in-each-case")), encoding="utf-8")

    def run(*arguments):
        command = [sys.executable, "-I", program, *map(str, arguments)]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    return run


def test_as_a_program_it_accepts_an_honest_certificate(alone, divided):
    """Anybody with the file, the certificate and the pack can verify an answer."""
    ran = alone("answer.json", divided)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "accepted\n", "")


def test_as_a_program_it_rejects_a_certificate_of_another_pack(alone, library):
    """An answer holds for the very files that it was given from."""
    ran = alone("answer.json", library)

    assert ran.returncode == 1
    assert "not those that the answer was given from" in ran.stdout


def test_as_a_program_it_says_how_it_is_used(alone):
    """Without a certificate and a folder, the program shows its usage."""
    ran = alone()

    assert ran.returncode == 2
    assert "python checker.py CERTIFICATE.json PACK_FOLDER" in ran.stderr
