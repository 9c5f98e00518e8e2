"""Ladders to begin with: those that come with the program, and the person's own files beside the settings.

Files are read when ladders are asked for, and again when they have changed.
"""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from reflectui import paths
from reflectui.errors import ReflectuiError
from reflectui.i18n import language
from reflectui.store.ladder import LONGEST_LEVEL, MOST_LEVELS
from reflectui.wording.own_files import Reader, own_files

KIND = "ladder"
BUILT_IN = (
    "text_communication",
    "questions",
    "reviewing",
    "reporting",
    "meetings",
    "minutes",
    "preparing",
    "verifying",
    "estimates",
    "handing_over",
    "reading",
    "tidying",
    "exercise",
)
FOLDER = Path(__file__).with_name("ladders")
# One level has nothing above it to rise to.
FEWEST_LEVELS = 2


class Ladder(NamedTuple):
    """The levels of an ordinary act, the lowest first, each a sentence that somebody else could check."""

    id: str
    name: str
    levels: tuple[str, ...]


def ladders() -> list[Ladder]:
    """All ladders in the language spoken now, the person's own at the end, by their files' names.

    An own file that is called as a built-in one stands in its place; one that cannot be read is left out.
    """
    spoken = language()
    known = {id: _read(FOLDER / f"{id}.toml", 0, spoken) for id in BUILT_IN}
    return list((known | _own()[0]).values())


def refusals() -> list[ReflectuiError]:
    """What is wrong with own files that were left out, one error for each file."""
    return _own()[1]


def _own() -> tuple[dict[str, Ladder], list[ReflectuiError]]:
    spoken = language()
    return own_files(paths.ladders_folder(), KIND, lambda file, changed: _read(file, changed, spoken))


@lru_cache(maxsize=64)
def _read(file: Path, changed: int, spoken: str) -> Ladder:  # noqa: ARG001 - a changed file is read anew
    """The ladder in a file as it was when it was last changed; raises `ladder.…` with what is wrong."""
    reader = Reader(KIND, file, spoken)
    data = reader.data()
    reader.keys(data, "", ("name", "levels"), ("name", "levels"))
    name, levels = reader.text(data["name"], "name"), data["levels"]
    if not isinstance(levels, list) or not FEWEST_LEVELS <= len(levels) <= MOST_LEVELS:
        reader.refuse("levels", fewest=FEWEST_LEVELS, most=MOST_LEVELS)
    texts = (reader.text(level, f"levels {number}", LONGEST_LEVEL) for number, level in enumerate(levels, 1))
    return Ladder(file.stem, name, tuple(texts))
