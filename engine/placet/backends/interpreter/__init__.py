"""The interpreter: one answer with its proof; the reference that every other backend must equal."""

from placet.backends.interpreter.decide import Outcome, decide, is_permitted, verdict_of
from placet.backends.interpreter.setting import Holder, Setting
from placet.backends.interpreter.watching import Watch

__all__ = ["Holder", "Outcome", "Setting", "Watch", "decide", "is_permitted", "verdict_of"]
