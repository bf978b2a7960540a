"""The YAML library's syntax errors in plain words."""

from collections.abc import Mapping

from placet.messages import Words, say

_PROBLEMS = {
    "mapping values are not allowed": say("a `:` is not expected here; text with a colon needs quotes"),
    "mapping keys are not allowed": say("a key is not expected here"),
    "could not find expected ':'": say("a `:` is missing after this key"),
    "did not find expected key": say("a key was expected here; the line may be indented too little or too much"),
    "did not find expected ',' or '}'": say("a `,` or a `}}` was expected here"),
    "did not find expected ',' or ']'": say("a `,` or a `]` was expected here"),
    "expected ',' or '}'": say("a `,` or a `}}` was expected here"),
    "expected ',' or ']'": say("a `,` or a `]` was expected here"),
    "did not find expected '-' indicator": say("a list item `- ` was expected here; check the indentation"),
    "block sequence entries are not allowed": say("a list item `- ` is not expected here"),
    "sequence entries are not allowed": say("a list item `- ` is not expected here"),
    "did not find expected node content": say("a value was expected here"),
    "found unexpected end of stream": say("the file ends before the closing quote"),
    "found unexpected document indicator": say("a document begins or ends inside quotes"),
    "cannot start any token": say("a value cannot begin with this character; such a text needs quotes"),
    "found a tab character": say("a tab stands where only spaces may indent"),
    "unknown escape character": say("this escape is unknown; a backslash itself is written `\\\\`"),
    "expected alphabetic or numeric": say("a name is missing here; text that begins with `&` or `*` needs quotes"),
    "did not find expected <document start>": say("the document has ended; one more value begins here"),
    "undefined tag handle": say("tags are not allowed in a pack"),
    "did not find expected digit or": say("a directive `%` is not expected here; such a text needs quotes"),
    "did not find expected comment or line break": say("nothing may follow on this line"),
    "did not find expected whitespace or line break": say("a space is missing here"),
    "leading blank lines": say("the first blank lines of this text are indented too far"),
}

_CONTEXTS = {
    "flow mapping": say("the mapping that begins here"),
    "flow sequence": say("the list that begins here"),
    "block mapping": say("the mapping that begins here"),
    "block collection": say("the list that begins here"),
    "quoted scalar": say("the quoted text that begins here"),
    "simple key": say("the key that begins here"),
    "block scalar": say("the text that begins here"),
}

_UNKNOWN = say("the text cannot be read from here on")


def in_our_words(problem: str | None) -> Words:
    """Say what is wrong at the place of a syntax error."""
    return _lookup(_PROBLEMS, problem) or _UNKNOWN


def context_in_our_words(context: str | None) -> Words | None:
    """Say what began at the context's place of a syntax error; None when it adds nothing."""
    return _lookup(_CONTEXTS, context)


def _lookup(table: Mapping[str, Words], said: str | None) -> Words | None:
    return next((words for part, words in table.items() if said and part in said), None)
