"""The file of a way of writing, read in one language.

A text is given once for both languages, or as a table with `ja`, `en` or both.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn

from reflectui.errors import ReflectuiError
from reflectui.i18n import LANGUAGES
from reflectui.language.visible import visible
from reflectui.model.entry import STAGES, Stage
from reflectui.model.lens import LONGEST_NAME, Heading, Lens, Part, plain

LONGEST_TEXT = 200
"""The most characters of a name, a question or a sentence."""


def read_lens(file: Path, language: str, base: Mapping[Stage, Part]) -> Lens:
    """The way of writing in `file`, its name the id; what it does not say of a stage is as in `base`.

    Raises `lens.…` with the `file` name and what is wrong with it.
    """
    reader = _Reader(file.name, language)
    if not _is_line(file.stem, LONGEST_NAME):
        raise ReflectuiError("lens.file_name", file=file.name)
    data = _table_of(file)
    reader.keys(data, "", ("name", "about", *STAGES), ("name",))
    asked = tuple(stage for stage in STAGES if stage in data)
    if not asked:
        raise ReflectuiError("lens.no_stage", file=file.name)
    name = reader.text(data["name"], "name")
    about = reader.text(data["about"], "about") if "about" in data else ""
    parts = dict(base) | {stage: reader.part(data[stage], stage, base[stage]) for stage in asked}
    return Lens(file.stem, name, about, parts, asked)


def _table_of(file: Path) -> dict[str, Any]:
    """What the file holds."""
    text = ""
    try:
        text = file.read_text(encoding="utf-8")
        return tomllib.loads(text)
    except OSError as error:
        raise ReflectuiError("lens.unreadable", file=file.name, reason=error.strerror or "") from error
    except UnicodeDecodeError as error:
        raise ReflectuiError("lens.not_utf8", file=file.name) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else max(1, len(text.splitlines()))
        raise ReflectuiError("lens.not_toml", file=file.name, line=line) from error


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the values of a file in a language; `field` names a value in what is told of it."""

    file: str
    language: str

    def part(self, value: Any, field: str, base: Part) -> Part:
        """What is said of a stage."""
        self.keys(value, field, ("name", "question", "headings", "grid"))
        return Part(
            self.text(value["name"], f"{field}.name") if "name" in value else base.name,
            self.text(value["question"], f"{field}.question") if "question" in value else base.question,
            self._headings(value, field),
        )

    def text(self, value: Any, field: str, longest: int = LONGEST_TEXT) -> str:
        """The words of a value in the language."""
        return self._spoken(value, field, longest)[0]

    def keys(self, value: Any, field: str, known: tuple[str, ...], needed: tuple[str, ...] = ()) -> None:
        """Make sure that `value` is a table of `known` keys and has the `needed` ones."""
        if not isinstance(value, dict):
            self._wrong(field)
        for key in value:
            if key not in known:
                raise ReflectuiError("lens.unknown", file=self.file, field=_below(field, visible(key)))
        for key in needed:
            if key not in value:
                raise ReflectuiError("lens.missing", file=self.file, field=_below(field, key))

    def _headings(self, part: dict[str, Any], field: str) -> tuple[Heading, ...]:
        """The headings of a stage, the first ones in the cells of its grid, row by row."""
        values = part.get("headings", [])
        if not isinstance(values, list):
            self._wrong(f"{field}.headings")
        headings = [
            self._heading(value, f"{field}.headings {number}") for number, value in enumerate(values, 1)
        ]
        names = Counter(name for each in headings for name in {plain(each.name), *map(plain, each.others)})
        for heading in headings:
            if names[plain(heading.name)] > 1:
                raise ReflectuiError("lens.twice", file=self.file, field=field, name=heading.name)
        cells = list(self._cells(part["grid"], f"{field}.grid")) if "grid" in part else []
        if len(cells) > len(headings):
            raise ReflectuiError("lens.cells", file=self.file, field=field, count=len(cells))
        return (
            *(
                replace(each, row=row, column=column)
                for each, (row, column) in zip(headings, cells, strict=False)
            ),
            *headings[len(cells) :],
        )

    def _heading(self, value: Any, field: str) -> Heading:
        self.keys(value, field, ("name", "question"), ("name",))
        name, *others = self._spoken(value["name"], f"{field}.name", LONGEST_NAME)
        if any(":" in plain(each) for each in (name, *others)):
            self._wrong(f"{field}.name")
        question = self.text(value["question"], f"{field}.question") if "question" in value else name
        return Heading(name, question, tuple(others))

    def _cells(self, value: Any, field: str) -> Iterator[tuple[str, str]]:
        """The names of row and column of each cell."""
        self.keys(value, field, ("rows", "columns"), ("rows", "columns"))
        rows, columns = self._list(value, field, "rows"), self._list(value, field, "columns")
        yield from ((row, column) for row in rows for column in columns)

    def _list(self, value: dict[str, Any], field: str, key: str) -> list[str]:
        names = value[key]
        if not isinstance(names, list) or not names:
            self._wrong(f"{field}.{key}")
        texts = [self.text(name, f"{field}.{key}", LONGEST_NAME) for name in names]
        if len(set(texts)) < len(texts):
            self._wrong(f"{field}.{key}")
        return texts

    def _spoken(self, value: Any, field: str, longest: int) -> list[str]:
        """The words of a value in the language, and then in other ones where they differ."""
        table = dict.fromkeys(LANGUAGES, value) if isinstance(value, str) else value
        self.keys(table, field, LANGUAGES)
        texts = [table[each] for each in (self.language, *LANGUAGES) if each in table]
        if not texts or not all(_is_line(text, longest) for text in texts):
            self._wrong(field)
        return list(dict.fromkeys(texts))

    def _wrong(self, field: str) -> NoReturn:
        raise ReflectuiError("lens.value", file=self.file, field=field)


def _below(field: str, key: str) -> str:
    return f"{field}.{key}" if field else key


def _is_line(value: Any, longest: int) -> bool:
    """Whether it is a line of text that shows as it stands."""
    return isinstance(value, str) and 0 < len(value.strip()) <= longest and visible(value) == value
