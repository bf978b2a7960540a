"""The YAML library's syntax errors in plain words."""

_PROBLEMS = {
    "mapping values are not allowed": "a `:` is not expected here; text with a colon needs quotes",
    "mapping keys are not allowed": "a key is not expected here",
    "could not find expected ':'": "a `:` is missing after this key",
    "did not find expected key": "a key was expected here; the line may be indented too little or too much",
    "did not find expected ',' or '}'": "a `,` or a `}` was expected here",
    "did not find expected ',' or ']'": "a `,` or a `]` was expected here",
    "expected ',' or '}'": "a `,` or a `}` was expected here",
    "expected ',' or ']'": "a `,` or a `]` was expected here",
    "did not find expected '-' indicator": "a list item `- ` was expected here; check the indentation",
    "block sequence entries are not allowed": "a list item `- ` is not expected here",
    "sequence entries are not allowed": "a list item `- ` is not expected here",
    "did not find expected node content": "a value was expected here",
    "found unexpected end of stream": "the file ends before the closing quote",
    "found unexpected document indicator": "a document begins or ends inside quotes",
    "cannot start any token": "a value cannot begin with this character; such a text needs quotes",
    "found a tab character": "a tab stands where only spaces may indent",
    "unknown escape character": "this escape is unknown; a backslash itself is written `\\\\`",
    "expected alphabetic or numeric": "a name is missing here; text that begins with `&` or `*` needs quotes",
    "did not find expected <document start>": "the document has ended; one more value begins here",
    "undefined tag handle": "tags are not allowed in a pack",
    "did not find expected digit or": "a directive `%` is not expected here; such a text needs quotes",
    "did not find expected comment or line break": "nothing may follow on this line",
    "did not find expected whitespace or line break": "a space is missing here",
    "leading blank lines": "the first blank lines of this text are indented too far",
}

_CONTEXTS = {
    "flow mapping": "the mapping that begins here",
    "flow sequence": "the list that begins here",
    "block mapping": "the mapping that begins here",
    "block collection": "the list that begins here",
    "quoted scalar": "the quoted text that begins here",
    "simple key": "the key that begins here",
    "block scalar": "the text that begins here",
}

_UNKNOWN = "the text cannot be read from here on"


def in_our_words(problem: str | None) -> str:
    """Say what is wrong at the place of a syntax error."""
    return _lookup(_PROBLEMS, problem) or _UNKNOWN


def context_in_our_words(context: str | None) -> str | None:
    """Say what began at the context's place of a syntax error; None when it adds nothing."""
    return _lookup(_CONTEXTS, context)


def _lookup(table: dict[str, str], said: str | None) -> str | None:
    return next((words for part, words in table.items() if said and part in said), None)
