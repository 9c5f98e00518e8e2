"""Very long diaries: learned from some days, told on all."""

from datetime import date, timedelta

import pytest

from reflectui.surfacing import sample
from reflectui.surfacing.candidates import Candidate
from reflectui.surfacing.phrases import pack, phrases_of
from reflectui.surfacing.sample import Row, parts, sample_of
from tests.surfacing.diaries import english, japanese, surfaced

Diary = list[tuple[str, str]]


def years(month: Diary, times: int) -> Diary:
    """A diary of so many months, each told as the one before, on days of their own."""
    first = date(2010, 1, 1)
    texts = [text for _, text in month] * times
    return [(str(first + timedelta(days=number)), text) for number, text in enumerate(texts)]


def rows(diary: Diary) -> list[Row]:
    return [(number + 1, day, pack(phrases_of(text), text)) for number, (day, text) in enumerate(diary)]


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    limit(monkeypatch)


def limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a diary of some years were a very long one."""
    monkeypatch.setattr(sample, "MOST_PHRASES", 700)
    monkeypatch.setattr(sample, "FEWEST_SAMPLED_DAYS", 50)
    monkeypatch.setattr(sample, "PART_PHRASES", 100)


def days_of(candidates: list[Candidate], word: str) -> list[str]:
    return [piece.day for piece in next(one for one in candidates if word in one.label).evidence]


@pytest.mark.parametrize(
    ("month", "words"), [(japanese(), ("コード", "設計書", "机")), (english(), ("canal", "ledger", "flute"))]
)
def test_what_is_learned_from_some_days_is_found_on_all(
    month: Diary, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    diary = years(month, 30)
    whole = surfaced(diary, 10)
    limit(monkeypatch)
    assert sample_of(rows(diary))[1] > 1
    some = surfaced(diary, 10)
    for word in words:
        assert days_of(some, word) == days_of(whole, word)
    for candidate in some:
        days = [piece.day for piece in candidate.evidence]
        assert days == sorted(set(days))
        assert all(piece.quote in dict(diary)[piece.day] for piece in candidate.evidence)


@pytest.mark.usefixtures("few")
def test_a_sample_is_whole_days_and_does_not_grow() -> None:
    for months in (10, 20, 40, 80):
        diary = rows(years(japanese(), months))
        drawn, _ = sample_of(diary)
        days = {row[1] for row in drawn}
        assert 50 <= len(days) <= 400
        assert drawn == [row for row in diary if row[1] in days]


@pytest.mark.usefixtures("few")
def test_the_order_of_entries_does_not_change_the_sample() -> None:
    diary = rows(years(japanese(), 40))
    assert sample_of(reversed(diary)) == sample_of(diary)


@pytest.mark.usefixtures("few")
def test_parts_are_all_rows_in_whole_days() -> None:
    diary = [row for row in rows(years(japanese(), 20)) for row in (row, (row[0] + 1000, *row[1:]))]
    found = list(parts(diary))
    assert len(found) > 5
    assert [row for part in found for row in part] == diary
    days = [{row[1] for row in part} for part in found]
    assert sum(map(len, days)) == len(set().union(*days))
