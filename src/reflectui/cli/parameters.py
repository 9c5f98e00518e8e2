"""The kinds of values that options and arguments take."""

from math import isfinite
from typing import TYPE_CHECKING, Any

import click

from reflectui.errors import ReflectuiError
from reflectui.i18n import _

if TYPE_CHECKING:
    from reflectui.cli.session import Session
    from reflectui.store.journal import Journal

LARGEST = 2**63 - 1


class Whole(click.types.IntParamType):
    """A whole number."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        try:
            return int(value)
        except ValueError:
            self.fail(_("{value!r} is not a whole number.").format(value=value), param, ctx)


class Count(Whole):
    """How many, 1 at least; what no journal reaches stands for the most it could hold."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        number = super().convert(value, param, ctx)
        if number < 1:
            self.fail(_("It must be 1 or more."), param, ctx)
        return min(number, LARGEST)


class RecordId(Whole):
    """The id of a record; raises `entry.unknown` for one that no record can have."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        number = super().convert(value, param, ctx)
        if not 0 < number <= LARGEST:
            raise ReflectuiError("entry.unknown", id=number)
        return number


class Number(click.ParamType[float]):
    """A number, with or without a fraction."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        try:
            number = float(value)
        except ValueError:
            number = float("nan")
        if not isfinite(number):
            self.fail(_("{value!r} is not a number.").format(value=value), param, ctx)
        return number


def day_of(session: "Session", journal: "Journal", phrase: str) -> str:
    """The journal day that an option names, as ISO text; raises as `read_when`."""
    from reflectui.language.when import read_when

    return read_when(phrase, session.now(journal), journal.preferences.day_start()).day.isoformat()
