"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from placet.cli import worded
from placet.cli.files import Forms
from placet.cli.files import target as target_of
from placet.cli.language import lang_option, language
from placet.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a question is asked under, besides its subject, activity and object."""

    on: str | None
    known_on: str | None
    evidence: str | None
    context: Mapping[str, object]


def object_option(command: Command) -> Command:
    """Add `--object`."""
    return worded.option(
        "--object", "object_", metavar="OBJECT", help=say("What the activity is on, such as an operation.")
    )(command)


def pack_option(command: Command) -> Command:
    """Add `--pack`."""
    return worded.option(
        "--pack",
        default="nato",
        show_default=True,
        metavar="PACK",
        help=say("The pack to ask: the name of a shipped one, or a folder."),
    )(command)


def policy_options(command: Command) -> Command:
    """Add `--pack`, `--suppose`, `--suppose-file` and `--lang`; the command gets the `policy` that they make."""

    @wraps(command)
    def loaded(*, pack: str, suppose: tuple[str, ...], suppose_file: Path | None, **others: Any) -> Any:
        from placet.policy import Policy

        policy = Policy.load(pack).suppose(*suppose, file=suppose_file).in_language(language())
        return command(policy=policy, **others)

    return cast("Command", pack_option(suppose_options(lang_option(loaded))))


def suppose_options(command: Command) -> Command:
    """Add `--suppose` and `--suppose-file`."""
    for add in reversed(_SUPPOSITIONS):
        command = add(command)
    return command


def format_option(*formats: str) -> Callable[[Command], Command]:
    """Add `--format`, with the first format as the default."""
    return worded.option(
        "--format",
        "form",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help=say("How to write the answer."),
    )


def file_options(forms: Forms) -> Callable[[Command], Command]:
    """Add `--format`, `-o` and `--force`; the command gets them together, as its argument `target`.

    It stands above all other decorators, so that where to write is made sure before any work is done;
    the help shows its options last all the same.
    """

    def add(command: Command) -> Command:
        @wraps(command)
        def aimed(*arguments: Any, form: str | None, output: Path | None, force: bool, **others: Any) -> Any:
            aim = target_of(forms, form, output, is_forced=force)
            return command(*arguments, target=aim, **others)

        earlier = list(getattr(aimed, "__click_params__", ()))
        for option in reversed(_file_options(forms)):
            aimed = option(aimed)
        given = aimed.__click_params__  # type: ignore[attr-defined]
        given[:] = given[len(earlier) :] + earlier
        return cast("Command", aimed)

    return add


def _file_options(forms: Forms) -> tuple[Callable[[Any], Any], ...]:
    first = next(iter(forms))
    return (
        worded.option(
            "--format",
            "form",
            type=click.Choice(list(forms)),
            help=say("How to write it (default: as the file's extension says, else {first}).", first=first),
        ),
        worded.option(
            "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help=say("Write to this file.")
        ),
        worded.option("--force", is_flag=True, help=say("Write over a file that exists.")),
    )


def circumstance_options(command: Command) -> Command:
    """Add the options that say when, on what evidence and in what context a question is asked.

    The command gets them together, as its argument `given`.
    """

    @wraps(command)
    def gathered(
        *,
        on: str | None,
        known_on: str | None,
        evidence: str | None,
        context: tuple[str, ...],
        **others: Any,
    ) -> Any:
        given = Circumstances(on, known_on, evidence, dict(_named_value(each) for each in context))
        return command(given=given, **others)

    for add in reversed(_CIRCUMSTANCES):
        gathered = add(gathered)
    return cast("Command", gathered)


def _named_value(text: str) -> tuple[str, object]:
    from placet.gherkin.values import read_value

    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise click.BadParameter(say("`{text}` is not of the form NAME=VALUE", text=text), param_hint="--context")
    return name.strip(), read_value(value)


known_on_option = worded.option(
    "--known-on", metavar="DAY", help=say("Use only what was published by then (default: today).")
)
"""The option that says what counts as known, for commands that ask no question."""


def date_options(command: Command) -> Command:
    """Add `--on` and `--known-on`."""
    for add in reversed(_DATES):
        command = add(command)
    return command


_DATES: tuple[Callable[[Any], Any], ...] = (
    worded.option("--on", metavar="DATE", help=say("The day or minute asked about (default: today).")),
    worded.option("--known-on", metavar="DAY", help=say("Use only what was published by then (default: today).")),
)

_CIRCUMSTANCES: tuple[Callable[[Any], Any], ...] = (
    *_DATES,
    worded.option("--evidence", metavar="GRADE", help=say("Accept only sources of this grade or better.")),
    worded.option(
        "--context",
        multiple=True,
        metavar="NAME=VALUE",
        help=say("What is known of the circumstances; repeatable."),
    ),
)

existing_file = click.Path(exists=True, dir_okay=False, path_type=Path)
"""A file that must be there."""

_SUPPOSITIONS: tuple[Callable[[Any], Any], ...] = (
    worded.option(
        "--suppose",
        multiple=True,
        metavar="SUPPOSITION",
        help=say("Answer as if this were recorded, such as `georgia.framework -= pfp from 2027`; repeatable."),
    ),
    worded.option(
        "--suppose-file",
        type=existing_file,
        metavar="FILE",
        help=say("Answer as if what this YAML file says were recorded."),
    ),
)
