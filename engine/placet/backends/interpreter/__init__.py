"""The interpreter: one answer with its proof; the reference that every other backend must equal."""

from placet.backends.interpreter.decide import Outcome, decide, is_permitted, left_open
from placet.backends.interpreter.setting import Holder, Setting, Told

__all__ = ["Holder", "Outcome", "Setting", "Told", "decide", "is_permitted", "left_open"]
