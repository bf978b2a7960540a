"""Files that commands write: their format by their extension, and nothing that exists written over unasked."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from placet.cli.output import show
from placet.diagnostics import Diagnostic, PlacetError, reason_of
from placet.diagnostics.extras import require
from placet.messages import Words, listed, say


@dataclass(frozen=True, slots=True)
class Form:
    """A format that something can be written in.

    Attributes:
        extensions: The endings of file names that mean it, the usual one first.
        is_binary: Whether it is no text.
        needs: The extra that it needs and the modules that this brings; empty where it needs none.
    """

    extensions: tuple[str, ...]
    is_binary: bool = False
    needs: tuple[str, ...] = ()


Forms = Mapping[str, Form]
"""Formats by name; the first is the default."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where something is to be written, and how.

    Attributes:
        form: The format's name.
        path: The file, or None for the standard output.
        is_forced: Whether the file may exist.
    """

    form: str
    path: Path | None
    is_forced: bool

    def write(self, content: str | bytes) -> None:
        """Write text (in UTF-8) or bytes.

        Raises:
            PlacetError: P909 where the file cannot be written, P912 where it has come into being meanwhile.
        """
        data = content.encode("utf-8") if isinstance(content, str) else content
        if self.path is not None:
            _write(self.path, data, is_forced=self.is_forced)
        elif isinstance(content, str):
            show(content)
        else:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()


def target(forms: Forms, form: str | None, path: Path | None, *, is_forced: bool) -> Target:
    """Work out where and how to write, before any work is done.

    Args:
        forms: The formats there are.
        form: The format asked for, if any.
        path: The file, or None for the standard output.
        is_forced: Whether an existing file may be written over.

    Raises:
        PlacetError: P912 where the file exists, P920 where the format is not clear or the extension contradicts it,
            P921 where a terminal would get what is no text, P909 where the folder is not there, P902 where the format
            needs an extra that is not installed.
    """
    meant = _meant(forms, form, path)
    if path is not None:
        ensure_writable(path, is_forced=is_forced)
    elif forms[meant].is_binary and sys.stdout.isatty():
        raise PlacetError(_binary_to_terminal(meant, forms[meant]))
    if forms[meant].needs:
        extra, *modules = forms[meant].needs
        require(extra, *modules)
    return Target(meant, path, is_forced)


def ensure_writable(path: Path, *, is_forced: bool) -> None:
    """See to it, before any work is done, that a file can be written.

    Raises:
        PlacetError: P912 where the file exists, P909 where it cannot be written.
    """
    try:
        _check(path, is_forced=is_forced)
    except OSError as error:
        raise PlacetError(_refused(path, error)) from None


def _check(path: Path, *, is_forced: bool) -> None:
    if path.is_dir():
        raise PlacetError(_unwritable(path, say("it is a folder")))
    if path.exists() and not is_forced:
        raise PlacetError(_exists(path))
    if not path.parent.is_dir():
        raise PlacetError(_no_folder(path))
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise PlacetError(_unwritable(path, say("permission denied")))


def _meant(forms: Forms, form: str | None, path: Path | None) -> str:
    if path is None:
        return form or next(iter(forms))
    extension = path.suffix.lower().removeprefix(".")
    implied = next((name for name, each in forms.items() if extension in each.extensions), None)
    if form is None and implied is None:
        raise PlacetError(_unclear(path, forms))
    if form is not None and implied not in {None, form}:
        raise PlacetError(_contradiction(path, form, str(implied), forms))
    return form or str(implied)


def _write(path: Path, data: bytes, *, is_forced: bool) -> None:
    try:
        with path.open("wb" if is_forced else "xb") as stream:
            stream.write(data)
    except FileExistsError:
        raise PlacetError(_exists(path)) from None
    except OSError as error:
        raise PlacetError(_refused(path, error)) from None


def _refused(path: Path, error: OSError) -> Diagnostic:
    return _unwritable(path, reason_of(error))


def _unwritable(path: Path, reason: Words) -> Diagnostic:
    return Diagnostic("P909", say("`{path}` cannot be written: {reason}", path=path.as_posix(), reason=reason))


def _exists(path: Path) -> Diagnostic:
    return Diagnostic(
        "P912",
        say("the file `{path}` exists already", path=path.as_posix()),
        help=(say("choose another name, or add `--force` to write over it"),),
    )


def _no_folder(path: Path) -> Diagnostic:
    parent = path.parent.as_posix()
    reason = (
        say("`{folder}` is no folder", folder=parent)
        if path.parent.exists()
        else say("there is no folder `{folder}`", folder=parent)
    )
    return _unwritable(path, reason)


def _unclear(path: Path, forms: Forms) -> Diagnostic:
    return Diagnostic(
        "P920",
        say("the name `{path}` does not say which format is meant", path=path.name),
        notes=(say("extensions: {names}", names=_extensions(forms)),),
        help=(say("give the file one of these extensions, or say `--format`"),),
    )


def _contradiction(path: Path, form: str, implied: str, forms: Forms) -> Diagnostic:
    return Diagnostic(
        "P920",
        say(
            "`--format {form}` contradicts the name `{path}`, which means {implied}",
            form=form,
            path=path.name,
            implied=implied,
        ),
        help=(
            say(
                "leave `--format` out, or name the file `{stem}.{extension}`",
                stem=path.stem,
                extension=forms[form].extensions[0],
            ),
        ),
    )


def _binary_to_terminal(name: str, form: Form) -> Diagnostic:
    return Diagnostic(
        "P921",
        say("the format {name} is no text, and is not shown on a terminal", name=name),
        help=(say("write it to a file: `-o NAME.{extension}`", extension=form.extensions[0]),),
    )


def _extensions(forms: Forms) -> Words:
    return listed(f"`.{extension}`" for form in forms.values() for extension in form.extensions)
