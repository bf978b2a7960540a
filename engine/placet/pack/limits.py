"""What one file of a pack may have at most."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds that keep a hostile or mistaken file from taking the machine's memory or time.

    Attributes:
        size: Bytes.
        depth: Mappings and sequences inside each other.
        expanded: Values that aliases repeat, counted as if each alias were written out.
    """

    size: int = 16 * 1024 * 1024
    depth: int = 64
    expanded: int = 100_000


DEFAULT_LIMITS = Limits()
