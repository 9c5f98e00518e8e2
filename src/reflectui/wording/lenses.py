"""The ways of writing: those that come with the program, and the person's own files beside the settings.

Files are read when a way of writing is asked for, and again when they have changed.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from reflectui import paths
from reflectui.errors import ReflectuiError
from reflectui.i18n import language
from reflectui.model.entry import STAGES, Stage
from reflectui.model.lens import Lens, Part
from reflectui.wording.lens_file import KIND, read_lens
from reflectui.wording.own_files import own_files
from reflectui.wording.terms import stage_name

KOLB = "kolb"
BUILT_IN = (KOLB, "ywt", "kpt", "four_lines", "alact", "redefinition", "toilet_seat_cleaner")
FOLDER = Path(__file__).with_name("lenses")


def lenses() -> list[Lens]:
    """All ways of writing in the language spoken now, the person's own at the end, by their files' names.

    An own file that is called as a built-in one stands in its place; one that cannot be read is left out.
    """
    known = {id: _built_in(id) for id in BUILT_IN}
    return list((known | _own()[0]).values())


def lens(id: str) -> Lens:
    """The way of writing of this id in the language spoken now; for an unknown one, Kolb's."""
    known = {each.id: each for each in lenses()}
    return known.get(id) or known[KOLB]


def refusals() -> list[ReflectuiError]:
    """What is wrong with own files that were left out, one error for each file."""
    return _own()[1]


def _own() -> tuple[dict[str, Lens], list[ReflectuiError]]:
    """The ways of writing of the person's own files by id, and what was wrong with other files."""
    spoken = language()
    return own_files(paths.lenses_folder(), KIND, lambda file, changed: _read(file, changed, spoken))


def _built_in(id: str) -> Lens:
    return _read(FOLDER / f"{id}.toml", 0, language())


@lru_cache(maxsize=64)
def _read(file: Path, changed: int, spoken: str) -> Lens:  # noqa: ARG001 - a changed file is read anew
    """The way of writing in a file as it was when it was last changed."""
    return read_lens(file, spoken, _base(file))


def _base(file: Path) -> Mapping[Stage, Part]:
    """What holds for stages that the file does not speak of."""
    if file == FOLDER / f"{KOLB}.toml":
        return {stage: Part(stage_name(stage), "") for stage in STAGES}
    return _built_in(KOLB).parts
