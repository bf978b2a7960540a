"""The interpreter: one answer with its proof; the reference that every other backend must equal."""

from placet.backends.interpreter.batch import Batch, Ruling
from placet.backends.interpreter.decide import Outcome, decide, left_open, verdict_of
from placet.backends.interpreter.reach import Reach
from placet.backends.interpreter.setting import Holder, Setting, Told
from placet.backends.interpreter.watching import Watch

__all__ = [
    "Batch",
    "Holder",
    "Outcome",
    "Reach",
    "Ruling",
    "Setting",
    "Told",
    "Watch",
    "decide",
    "left_open",
    "verdict_of",
]
