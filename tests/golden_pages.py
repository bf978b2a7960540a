"""Golden pages: Markdown that shows a faulty file, a command, and exactly what placet says to it.

A page is `tests/golden/<topic>/<behaviour>.md`. Besides prose it holds fenced blocks:

- ```` ```yaml file=policy/more.yaml ````: a file that is laid over the pack (it replaces one of that name);
- ```` ```diff file=policy/more.yaml ````: lines of the pack's own file that are replaced (`-`), and by what (`+`);
- ```` ```remove ````: files to take away, one a line;
- ```` ```base ````: the pack to begin with, one of `tests/packs` or of `rules`, or `nothing`; without this block, `minimal`;
- ```` ```console ````: a line `$ placet ...` that is run in the pack's folder, its output, and its exit
  status when that is not 0.

`pytest tests/golden --update-golden` writes the outputs anew.
"""

import io
import re
import shlex
import shutil
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from placet.cli.program import run

TESTS = Path(__file__).parent
PAGES = TESTS / "golden"
PACKS = TESTS / "packs", TESTS.parent / "rules"

_FENCE = re.compile(r"^(?P<fence>```+)(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=fence)$\n?", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Page:
    """One golden page, split into prose and blocks.

    Attributes:
        text: The whole page.
    """

    text: str

    def lay_out(self, folder: Path) -> None:
        """Write the page's pack into an empty folder."""
        base = next(self._bodies("base"), "minimal").strip()
        if base != "nothing":
            pack = next(packs / base for packs in PACKS if (packs / base).is_dir())
            shutil.copytree(pack, folder, dirs_exist_ok=True)
        for name in "".join(self._bodies("remove")).split():
            (folder / name).unlink()
        for match in _FENCE.finditer(self.text):
            kind, _, name = match["info"].partition("file=")
            if not name:
                continue
            path = folder / name.strip()
            path.parent.mkdir(parents=True, exist_ok=True)
            text = _changed(path, match["body"]) if kind.strip() == "diff" else match["body"]
            path.write_text(text, encoding="utf-8")

    def rewritten(self) -> str:
        """Give the page with the outputs that its commands have now, run in the current folder."""
        return _FENCE.sub(_with_output, self.text)

    def _bodies(self, info: str) -> Iterator[str]:
        return (match["body"] for match in _FENCE.finditer(self.text) if match["info"].strip() == info)


def _changed(path: Path, difference: str) -> str:
    """Give a file's text with some lines replaced; what is replaced must be in it exactly once."""
    lines = difference.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[0] != "+")
    new = "".join(line[1:] for line in lines if line[0] != "-")
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        raise ValueError(f"{path.name} has these lines {text.count(old)} times and not once:\n{old}")
    return text.replace(old, new)


def all_pages() -> list[Path]:
    """List the pages, sorted."""
    return sorted(PAGES.rglob("*.md"))


def name_of(path: Path) -> str:
    """Name a page by its topic and behaviour."""
    return path.relative_to(PAGES).with_suffix("").as_posix()


def commands_of(page: Page) -> list[str]:
    """List the command lines of a page."""
    bodies = (match["body"] for match in _FENCE.finditer(page.text) if match["info"].strip() == "console")
    return [body.split("\n", 1)[0].removeprefix("$ ") for body in bodies]


def run_command(command: str) -> str:
    """Run a command line as in a terminal.

    Args:
        command: What follows the `$`, such as `placet check .`.

    Returns:
        What it writes to both streams, and its exit status when that is not 0.
    """
    program, *arguments = shlex.split(command)
    if program != "placet":
        raise ValueError(f"a golden page runs `placet` only, not `{program}`")
    output = io.StringIO()
    with redirect_stdout(output), redirect_stderr(output):
        status = run(arguments)
    return output.getvalue() + (f"[exit status {status}]\n" if status else "")


def _with_output(match: re.Match[str]) -> str:
    if match["info"].strip() != "console":
        return match[0]
    command = match["body"].split("\n", 1)[0]
    output = run_command(command.removeprefix("$ "))
    return f"{match['fence']}{match['info']}\n{command}\n{output}{match['fence']}\n"
