"""Plain YAML scalars by the YAML 1.2 core schema: only `true` and `false` are booleans, and dates stay text.

Two things differ from the core schema on purpose: a number with a leading zero stays text (`007` is a code),
and so do the infinities and "not a number".
"""

import re
from decimal import Decimal

from placet.pack.nodes import Scalar

_WORDS: dict[str, Scalar] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_NUMBER_STARTS = frozenset("0123456789+-.")
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_HEX_OR_OCTAL = re.compile(r"0x[0-9a-fA-F]+|0o[0-7]+")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE](?P<exponent>[-+]?[0-9]+))?")
_LONGEST_NUMBER = 60
_LARGEST_EXPONENT = 99


def read_scalar(text: str) -> Scalar:
    """Give the value of a plain (unquoted) scalar.

    Raises:
        OverflowError: When it is a number longer than 60 characters or with an exponent above 99.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _NUMBER_STARTS:
        return text
    return _read_number(text)


def _read_number(text: str) -> Scalar:
    if _INTEGER.fullmatch(text):
        return int(_bounded(text))
    if _HEX_OR_OCTAL.fullmatch(text):
        return int(_bounded(text), 0)
    if found := _DECIMAL.fullmatch(text):
        exponent = found["exponent"] or "0"
        if abs(int(_bounded(exponent))) > _LARGEST_EXPONENT:
            raise OverflowError(text)
        return Decimal(_bounded(text))
    return text


def _bounded(text: str) -> str:
    if len(text) > _LONGEST_NUMBER:
        raise OverflowError(text)
    return text
