"""The meaning of a policy read by brute force: what every engine must agree with, and packs to try them on.

Nothing here imports placet.
It is slow and obvious on purpose: every completion of what is not known is written out, and each is judged by itself.
"""

from oracle.case import Case
from oracle.verdicts import OracleAnswer, answer
from oracle.worlds import TooLargeError

__all__ = ["Case", "OracleAnswer", "TooLargeError", "answer"]
