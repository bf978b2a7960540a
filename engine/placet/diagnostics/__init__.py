"""Errors as data, and their rendering: the bottom layer, which imports nothing else of placet."""

from placet.diagnostics.codes import CODES, explain
from placet.diagnostics.diagnostic import Diagnostic, Label, PlacetError, Severity, in_order
from placet.diagnostics.document import to_document
from placet.diagnostics.place import Place
from placet.diagnostics.reasons import reason_of
from placet.diagnostics.rendering import render
from placet.diagnostics.source import read_source
from placet.diagnostics.suggest import suggest

__all__ = [
    "CODES",
    "Diagnostic",
    "Label",
    "Place",
    "PlacetError",
    "Severity",
    "explain",
    "in_order",
    "read_source",
    "reason_of",
    "render",
    "suggest",
    "to_document",
]
