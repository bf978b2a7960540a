"""Nothing that the program says escapes the extraction of messages."""

import ast
from pathlib import Path

import placet

ENGINE = Path(placet.__file__).parent
SAYING = {"say", "say_as", "count"}


def says(node):
    """Return whether a call says a message: a method of `Messages`, or `say` itself."""
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in SAYING and bool(node.args) and isinstance(node.args[0], ast.Constant)


def test_no_message_stands_within_a_formatted_text():
    """The extraction does not look into f-strings, so a message in one would stay in English."""
    hidden = [
        f"{file.relative_to(ENGINE)}:{node.lineno}"
        for file in sorted(ENGINE.rglob("*.py"))
        for text in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for node in ast.walk(text)
        if says(node) and isinstance(node.args[0].value, str)
    ]

    assert hidden == []
