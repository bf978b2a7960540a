"""The reference of the command line is made from the program itself."""

import re
from pathlib import Path

from placet.cli import exit_codes
from placet.cli.program import root

PAGE = Path(__file__).parents[2] / "docs" / "cli-reference.md"
BLOCK = re.compile(r"(?<=^```console\n)\$ (?P<command>placet.*?)\n.*?(?=^```$)", re.MULTILINE | re.DOTALL)


def test_the_reference_shows_what_the_program_says(placet, request):
    """Every block of the reference is what the command prints."""
    text = PAGE.read_text(encoding="utf-8")
    anew = BLOCK.sub(lambda block: f"$ {block['command']}\n{placet(*block['command'].split()[1:]).out}", text)
    if request.config.getoption("--update-golden"):
        PAGE.write_text(anew, encoding="utf-8")

    assert anew == PAGE.read_text(encoding="utf-8")


def test_the_reference_has_every_command():
    """No command is missing from the reference, and none is left over."""
    shown = re.findall(r"^## `placet (\w+)`$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert shown == root.list_commands(None)


def test_the_reference_has_every_exit_status():
    """Every exit status is explained."""
    shown = re.findall(r"^\| (\d+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    codes = {value for name, value in vars(exit_codes).items() if name.isupper() and isinstance(value, int)}

    assert {int(code) for code in shown} == codes
