"""Rows break where a reader of Japanese or English expects it, to the cell, and in linear time."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.language.cells import is_joined, width
from reflectui.language.lines import break_lines
from tests.language.notation import data_lines, plain

texts = st.text("あ漢ー。、「」（）…―っaAz19 \u3000-/.,!&\u3099é👨\u200d🇯ﾊﾞ\t\x1b％¥", max_size=40)


def rows_of(text: str, columns: int) -> list[str]:
    places = [0, *break_lines(text, columns), len(text)]
    return [text[start:end] for start, end in pairwise(places)]


class Case(NamedTuple):
    """A text broken at a width; `margins` are the cells before each row's right margin in the data file."""

    columns: int
    rows: tuple[str, ...]
    margins: tuple[int, ...]

    @property
    def text(self) -> str:
        return "".join(self.rows)

    def __str__(self) -> str:
        return f"{self.columns} {self.text[:20]!a}"


def cases() -> Iterator[Case]:
    """What stands in lines.txt, whose first lines say how it is written."""
    columns, rows, margins = 0, list[str](), list[int]()
    for line in data_lines("lines.txt"):
        number, inside, hanging = line.split("│")
        if number.strip() and rows:
            yield Case(columns, tuple(rows), tuple(margins))
            rows, margins = [], []
        columns = int(number.strip() or columns)
        margins.append(width(plain(inside)))
        written = inside.rstrip(" ") + hanging
        spaces = written[len(written.rstrip("␣＿⇥")) :]
        body = written[: len(written) - len(spaces)]
        spaces = spaces.replace("␣", " ").replace("＿", "\u3000")
        rows.append(plain((body + spaces).replace("⇥", "\t").replace("⍽", "\xa0")))
    yield Case(columns, tuple(rows), tuple(margins))


CORPUS = tuple(cases())


@pytest.mark.parametrize("case", CORPUS, ids=str)
def test_rows_to_the_cell(case: Case) -> None:
    assert rows_of(case.text, case.columns) == list(case.rows)
    assert set(case.margins) == {case.columns}


def test_there_are_two_hundred_texts_at_four_widths() -> None:
    assert len({case.text for case in CORPUS if case.columns >= 20}) >= 200
    assert {case.columns for case in CORPUS} >= {20, 34, 46, 72}


# 禁則 said once more, apart from the code: what begins no row, and what ends none.
NOT_FIRST = re.compile(
    r"[、。，．・：；！？）」』】〕〉》｝］゛゜ヽヾゝゞ々〻ー〜～…‥％℃°ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
    r"｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ”’\xa0]"
)
NOT_LAST = re.compile(r"[（「『【〔〈《｛［｢“‘￥＄\xa0]$")


@pytest.mark.parametrize("columns", [20, 34, 46, 72])
@pytest.mark.parametrize("text", sorted({case.text for case in CORPUS if case.columns >= 20}), ids=ascii)
def test_no_row_of_the_corpus_breaks_a_rule_it_can_keep(text: str, columns: int) -> None:
    for before, after in pairwise(rows_of(text, columns)):
        forbidden = NOT_FIRST.match(after) or NOT_LAST.search(before.rstrip(" \t\u3000"))
        if forbidden:
            assert not any(_may_part(before[:at], before[at:]) for at in range(1, len(before)))


def _may_part(before: str, after: str) -> bool:
    """Whether a row could have ended there."""
    if NOT_FIRST.match(after) or NOT_LAST.search(before) or after[0] in " \t\u3000":
        return False
    wide = width(before[-1]) > 1 or width(after[0]) > 1
    return wide and before[-1] != after[0] and not is_joined(before + after, len(before))


@given(texts, st.integers(2, 20))
def test_rows_fit_and_lose_nothing(text: str, columns: int) -> None:
    rows = rows_of(text, columns)
    assert "".join(rows) == text
    assert all(rows) or not text
    for row in rows:
        assert width(row.rstrip(" \t\u3000")) <= columns


@given(texts, st.integers(8, 20))
def test_a_grapheme_that_fits_is_never_split(text: str, columns: int) -> None:
    for place in break_lines(text, columns):
        start = place
        while is_joined(text, start):
            start -= 1
        end = place
        while is_joined(text, end):
            end += 1
        assert start == place or width(text[start:end]) > columns


@given(
    st.lists(
        st.sampled_from(["日本", "語を", "読む。", "「はい」", "……", "――は", "LT", "7/14", "っと", "、"]),
        max_size=20,
    )
)
def test_nothing_forbidden_begins_or_ends_a_row(words: list[str]) -> None:
    rows = rows_of("".join(words), 20)
    for before, after in pairwise(rows):
        if after[0] in "。、」…っ" or before[-1] in "「":
            assert all(char in "。、」…っ「" for char in before[1:])
        assert not (before[-1] == "―" and after[0] == "―")


@given(st.text("あ漢ー。、「」…っaA19-/", max_size=40), st.integers(2, 20), st.integers(0, 40))
def test_rows_before_a_change_stay(text: str, columns: int, at: int) -> None:
    """A row is settled by the text up to the first character that has no room in it."""
    before = break_lines(text, columns)
    after = break_lines(text[:at] + "漢" + text[at:], columns)
    kept = [place for start, place in pairwise([0, *before]) if start + columns < at]
    assert after[: len(kept)] == kept


@pytest.mark.parametrize("columns", [-1, 0, 1])
def test_no_width_is_too_small(columns: int) -> None:
    assert rows_of("漢字a", columns) == ["漢", "字", "a"]


@pytest.mark.parametrize(
    "text",
    [
        "漢字と仮名、" * 4000,
        "word and word " * 2000,
        "x" * 20_000,
        "。" * 20_000,
        "🇯" * 20_000,
        "a" + "\u0301" * 20_000,
    ],
    ids=["japanese", "english", "one word", "closing marks", "flags", "marks"],
)
def test_a_long_line_begins_like_a_shorter_one(text: str) -> None:
    shorter = list(break_lines(text[:2000], 80))
    assert list(break_lines(text, 80))[: len(shorter) // 2] == shorter[: len(shorter) // 2]


def test_an_apostrophe_between_letters_does_not_part_a_word() -> None:
    text = "I really don’t know"
    assert text[break_lines(text, 13)[0] :] == "don’t know"
