"""The kinds of values that options and arguments take."""

from typing import Any

import click

from reflectui.errors import ReflectuiError
from reflectui.i18n import _

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
