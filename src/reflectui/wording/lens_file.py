"""The file of a way of writing, read in one language."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from reflectui.model.entry import STAGES, Stage
from reflectui.model.lens import LONGEST_NAME, Heading, Lens, Part, plain
from reflectui.wording.own_files import Reader

KIND = "lens"


def read_lens(file: Path, language: str, base: Mapping[Stage, Part]) -> Lens:
    """The way of writing in `file`, its name the id; what it does not say of a stage is as in `base`.

    Raises `lens.…` with the `file` name and what is wrong with it.
    """
    reader = _LensReader(KIND, file, language)
    data = reader.data()
    reader.keys(data, "", ("name", "about", *STAGES), ("name",))
    asked = tuple(stage for stage in STAGES if stage in data)
    if not asked:
        reader.refuse("no_stage")
    name = reader.text(data["name"], "name")
    about = reader.text(data["about"], "about") if "about" in data else ""
    parts = dict(base) | {stage: reader.part(data[stage], stage, base[stage]) for stage in asked}
    return Lens(file.stem, name, about, parts, asked)


class _LensReader(Reader):
    """Reads what is said of stages."""

    __slots__ = ()

    def part(self, value: Any, field: str, base: Part) -> Part:
        """What is said of a stage."""
        self.keys(value, field, ("name", "question", "headings", "grid"))
        return Part(
            self.text(value["name"], f"{field}.name") if "name" in value else base.name,
            self.text(value["question"], f"{field}.question") if "question" in value else base.question,
            self._headings(value, field),
        )

    def _headings(self, part: dict[str, Any], field: str) -> tuple[Heading, ...]:
        """The headings of a stage, the first ones in the cells of its grid, row by row."""
        values = part.get("headings", [])
        if not isinstance(values, list):
            self.wrong(f"{field}.headings")
        headings = [
            self._heading(value, f"{field}.headings {number}") for number, value in enumerate(values, 1)
        ]
        names = Counter(name for each in headings for name in {plain(each.name), *map(plain, each.others)})
        for heading in headings:
            if names[plain(heading.name)] > 1:
                self.refuse("twice", field=field, name=heading.name)
        cells = list(self._cells(part["grid"], f"{field}.grid")) if "grid" in part else []
        if len(cells) > len(headings):
            self.refuse("cells", field=field, count=len(cells))
        return (
            *(
                replace(each, row=row, column=column)
                for each, (row, column) in zip(headings, cells, strict=False)
            ),
            *headings[len(cells) :],
        )

    def _heading(self, value: Any, field: str) -> Heading:
        self.keys(value, field, ("name", "question"), ("name",))
        name, *others = self.texts(value["name"], f"{field}.name", LONGEST_NAME)
        if any(":" in plain(each) for each in (name, *others)):
            self.wrong(f"{field}.name")
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
            self.wrong(f"{field}.{key}")
        texts = [self.text(name, f"{field}.{key}", LONGEST_NAME) for name in names]
        if len(set(texts)) < len(texts):
            self.wrong(f"{field}.{key}")
        return texts
