"""The mistakes of all golden pages, in French: nothing that is said of them is left in English."""

import re
from pathlib import Path

import pytest

from golden_pages import Page, all_pages, commands_of, name_of, run_command
from placet.diagnostics import Diagnostic
from placet.messages import Listed, Said, Words

ENGLISH = re.compile(
    r"\b(the|an|is|are|was|be|of|and|not|no|with|without|it|its|that|this|which|what|from|for|to|in|by|found|expected|"
    r"unknown|write|add|here|names?|missing|must|can|cannot|has|have|does|more|error|warning|help)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"`[^`\n]*`|« [^»]* »")
SAID = re.compile(
    r"^ *(?:erreur|avertissement)\[P\d{3}\]\u00a0: (?P<message>.*)$"
    r"|^ *= (?:note|aide)\u00a0: (?P<fact>.*)$"
    r"|^ *\| +(?:\^+|-+) (?P<caption>.*)$",
    re.MULTILINE,
)
SEVERAL_WORDS = re.compile(r"\w \w")
OF_OTHERS = re.compile(r"«\u00a0.*\u00a0»|FILE|emploi\u00a0: .*|pip install .*|^attendu\u00a0: #.*")
"""What is not ours to translate: how commands are called, and what a parser of another language says."""


def in_french(path, tmp_path, monkeypatch):
    """Return what the commands of a page write in French, and the diagnostics that were written."""
    written = []

    def said_in(diagnostic, messages):
        written.append(diagnostic)
        return plain(diagnostic, messages)

    plain = Diagnostic.said_in
    page = Page(path.read_text(encoding="utf-8"))
    page.lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLACET_LANG", "fr")
    monkeypatch.setattr(Diagnostic, "said_in", said_in)
    return "".join(run_command(command) for command in commands_of(page)), written


def unsaid(text):
    """Yield what stands in a text outside quotes, has several words, and was not said but written."""
    if isinstance(text, Listed):
        for item in text.items:
            yield from unsaid(item)
    elif isinstance(text, Said):
        bare = QUOTED.sub("", text.message)
        for name, value in text.fields:
            if isinstance(value, Words):
                yield from unsaid(value)
            elif f"{{{name}}}" in bare and isinstance(value, str) and SEVERAL_WORDS.search(QUOTED.sub("", value)):
                yield value


@pytest.mark.parametrize("path", all_pages(), ids=name_of)
def test_nothing_said_of_a_mistake_is_left_in_english(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Every message, caption, note and help of every page has its French."""
    out, written = in_french(path, tmp_path, monkeypatch)
    said = [next(filter(None, match.groups()), "") for match in SAID.finditer(out)]
    texts = [text for each in written for text in (each.message, each.caption, *each.notes, *each.help)]
    left = {text: ENGLISH.findall(OF_OTHERS.sub("", QUOTED.sub("", text))) for text in said}

    assert {text: found for text, found in left.items() if found} == {}
    assert [value for text in texts for value in unsaid(text)] == []
    assert bool(said) == ("[P" in out)
