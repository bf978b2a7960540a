"""Every text of a diagnostic is a message: none is put together at run time."""

import ast
from pathlib import Path

import pytest

import placet
from placet.diagnostics import CODES
from placet.messages import LANGUAGES, messages_in

ENGINE = Path(placet.__file__).parent
TEXTS = {
    "BadParameter": (0,),
    "Diagnostic": (1, 3),
    "DeclaredKind": (0, 1, 2),
    "Kind": (0, 1),
    "Label": (1,),
    "Mistake": (1, 2),
    "MomentError": (0, 1),
    "UsageError": (0,),
    "error": (1, 3),
    "warn": (1, 3),
    "wrong_kind": (0,),
}
"""What takes texts for people, and which of its arguments they are."""
KEYWORDS = {"caption", "help", "labels", "message", "notes", "others"}


def texts(call):
    """Return the arguments of a call that are texts for people."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    is_code = bool(call.args) and isinstance(call.args[0], ast.Constant) and str(call.args[0].value) in CODES
    if name not in TEXTS or ast.unparse(call.func).startswith("pytest.") or (name == "error" and not is_code):
        return []
    placed = [call.args[at] for at in TEXTS[name] if at < len(call.args)]
    return placed + [keyword.value for keyword in call.keywords if keyword.arg in KEYWORDS]


def bare(node):
    """Yield the texts in an expression that no call of `say` or the like has made."""
    if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        yield node
    elif isinstance(
        node, (ast.IfExp, ast.BoolOp, ast.BinOp, ast.List, ast.Tuple, ast.ListComp, ast.GeneratorExp, ast.Starred)
    ):
        parts = [node.body, node.orelse] if isinstance(node, ast.IfExp) else list(ast.iter_child_nodes(node))
        for part in parts:
            yield from bare(part)
    elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tuple":
        for part in node.args:
            yield from bare(part)


def test_no_text_of_a_diagnostic_is_put_together_at_run_time():
    """A text that is an f-string, or written without `say`, could never be said in French."""
    found = []
    for file in ENGINE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                found += [f"{file.name}:{each.lineno}" for text in texts(node) for each in bare(text)]

    assert found == []


def test_the_search_for_such_texts_finds_them():
    """The search above looks into lists, choices and pairs."""
    source = (
        'Diagnostic("P101", f"{a}", x, say("b"), help=("c",), notes=[f"{d}" for d in e], labels=[(p, "f" if g else h)])'
    )

    assert sum(len(list(bare(text))) for text in texts(ast.parse(source).body[0].value)) == 4


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_title_of_a_code_is_translated(language):
    """The list of all codes is in one language from top to bottom."""
    messages = messages_in(language)

    assert [code for code, title in CODES.items() if messages.translate(title) == title] == []
