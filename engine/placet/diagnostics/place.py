"""Where something stands in a file, as people count: lines and columns begin at 1."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A span of one line in a file.

    Attributes:
        file: The file as shown to people, relative where possible.
        line: The line, from 1.
        column: The first column, from 1, in characters.
        end_column: The column just after the span; None when the span runs to the end of the line.
    """

    file: str
    line: int
    column: int
    end_column: int | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, int]:
        """Order places by file, then line, then column; a span to the end of the line comes last."""
        end = self.end_column if self.end_column is not None else 1 << 30
        return (self.file, self.line, self.column, end)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
