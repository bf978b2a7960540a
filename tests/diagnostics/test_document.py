"""Diagnostics as dictionaries."""

import json

from placet.diagnostics import Diagnostic, Label, Place, to_document

WRONG = Diagnostic(
    "P103",
    "written twice",
    Place("a.yaml", 4, 3, 7),
    "again",
    (Label(Place("a.yaml", 2, 3), "first"),),
    ("n",),
    ("h",),
)


def test_document_says_all_that_the_text_says():
    """Other tools get the code, the place and every fact."""
    assert to_document([WRONG]) == [
        {
            "code": "P103",
            "severity": "error",
            "message": "written twice",
            "file": "a.yaml",
            "line": 4,
            "column": 3,
            "end_column": 7,
            "caption": "again",
            "labels": [{"file": "a.yaml", "line": 2, "column": 3, "end_column": None, "text": "first"}],
            "notes": ["n"],
            "help": ["h"],
        }
    ]


def test_document_is_json():
    """The dictionaries can be written as JSON and read back."""
    document = to_document([WRONG, Diagnostic("P137", "there is no such pack")])

    assert json.loads(json.dumps(document)) == document
