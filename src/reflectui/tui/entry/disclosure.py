"""How much of the plane an opened entry shows."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflectui.model.entry import Stage


class Shape(StrEnum):
    """One stage alone, one under the tabs of all, or all four in the plane's order."""

    ALONE = "-alone"
    TABS = "-tabs"
    ALL = "-all"


def shows_all(stages: "Mapping[Stage, str]", *, ever: bool, went_on: bool) -> bool:
    """Whether all stages are offered.

    They are once a second one was `ever` written in the journal; an entry of one line shows its one stage
    until its reader went on to another.
    """
    written = [text for text in stages.values() if text.strip()]
    if len(written) > 1 or went_on:
        return True
    one_line = len(written) == 1 and "\n" not in written[0].strip()
    return ever and not one_line


def shape(*, all_offered: bool, wide: bool, zoomed: bool) -> Shape:
    """The shape for a screen that is wide or not."""
    if not all_offered:
        return Shape.ALONE
    return Shape.ALL if wide and not zoomed else Shape.TABS
