"""Candidates out of whole diaries: what is found, what is no evidence, and laws that hold for any diary."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflectui.language.words import is_japanese
from reflectui.surfacing import ranking
from reflectui.surfacing.candidates import Candidate
from tests.surfacing.diaries import ENGLISH_UNDONE, JAPANESE_UNDONE, english, japanese, surfaced

Diary = list[tuple[str, str]]

FRAGMENTS = (
    "机を拭いた。",
    "鉢に水をやり、",
    "朝、コードを読んだ。",
    "「走れ」と言われた。",
    "雨。",
    "水をやらなかった。",
    "明日は走る。",
    "Swept the yard. ",
    "I read my vows, and then ",
    "Helen came. ",
    "12 pages ",
    "https://a.b/c ",
    "\n",
    "\x1b[1m",
    "[/b]",
    "`x`",
)


def found(candidates: list[Candidate], word: str) -> Candidate:
    return next(candidate for candidate in candidates if word in candidate.label)


@pytest.mark.parametrize(
    ("diary", "words"), [(japanese(), ("コード", "鉢", "机")), (english(), ("canal", "ledger", "flute"))]
)
def test_practices_lead_the_list(diary: Diary, words: tuple[str, ...]) -> None:
    best = surfaced(diary)[:6]
    for word in words:
        assert found(best, word).days >= 6


@pytest.mark.parametrize(("diary", "undone"), [(japanese(), JAPANESE_UNDONE), (english(), ENGLISH_UNDONE)])
def test_what_was_not_done_is_no_evidence(diary: Diary, undone: dict[int, str]) -> None:
    sentences = [sentence.rstrip("。.") for sentence in undone.values()]
    for candidate in surfaced(diary, 100):
        for piece in candidate.evidence:
            assert not any(piece.quote in sentence or sentence in piece.quote for sentence in sentences)


def test_plans_and_greetings_are_no_practices() -> None:
    labels = " ".join(candidate.label for candidate in surfaced(japanese(), 100) + surfaced(english(), 100))
    for word in ("引き出し", "お疲れ", "drawers", "明日やること"):
        assert word not in labels


@pytest.mark.parametrize("diary", [japanese(), english(), japanese() + english()])
def test_every_candidate_is_sound(diary: Diary) -> None:
    candidates = surfaced(diary, 100)
    assert candidates
    for candidate in candidates:
        assert_sound(candidate, diary)
    assert all(a.score >= b.score for a, b in pairwise(candidates))


def assert_sound(candidate: Candidate, diary: Diary) -> None:
    assert candidate.days >= 3
    assert candidate.label.strip()
    days = [piece.day for piece in candidate.evidence]
    assert days == sorted(set(days))
    for piece in candidate.evidence:
        day, text = diary[piece.entry - 1]
        assert piece.day == day
        assert piece.quote in text
        assert 0 < len(piece.quote) <= (80 if is_japanese(piece.quote) else 160)
        assert not is_japanese(piece.quote) or "\n" not in piece.quote


def test_every_day_that_shows_it_is_there() -> None:
    diary = japanese()
    told = {day for day, text in diary if any(done in text for done in ("机を拭いた", "机を拭いて"))}
    assert {piece.day for piece in found(surfaced(diary), "机").evidence} == told


def test_json_shape() -> None:
    candidate = found(surfaced(japanese()), "机")
    row = candidate.as_json()
    assert list(row) == ["label", "score", "days", "first", "last", "evidence"]
    assert row["days"] == len(row["evidence"]) == candidate.days
    assert (row["first"], row["last"]) == (row["evidence"][0]["day"], row["evidence"][-1]["day"])
    assert list(row["evidence"][0]) == ["day", "entry", "quote"]


def test_two_days_are_no_practice() -> None:
    assert (
        surfaced(
            [("2026-03-01", "机を拭いた。"), ("2026-03-02", "机を拭いた。"), ("2026-03-02", "机を拭いた。")]
        )
        == []
    )


def test_nothing_is_found_in_nothing() -> None:
    assert surfaced([]) == []
    assert surfaced([(f"2026-03-{day:02}", "") for day in range(1, 20)]) == []


@pytest.mark.parametrize("diary", [japanese(), english()])
def test_how_many_are_asked_for_changes_none_of_them(diary: Diary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "COMPARED", 2)
    monkeypatch.setattr(ranking, "SEEDS_A_PRACTICE", 2)
    many = surfaced(diary, 20)
    assert len(many) > 2
    for limit in (1, 2, 3, 4):
        few = surfaced(diary, limit)
        assert few == many[: len(few)]


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_entries_does_not_matter(random: object) -> None:
    diary = english()
    expected = shape(surfaced(diary), diary)
    shuffled = list(diary)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert shape(surfaced(shuffled), shuffled) == expected


def shape(candidates: list[Candidate], diary: Diary) -> list[tuple[str, float, tuple[tuple[str, str], ...]]]:
    """Candidates without the ids of their entries."""
    assert all(
        diary[piece.entry - 1][0] == piece.day for candidate in candidates for piece in candidate.evidence
    )
    return [
        (candidate.label, candidate.score, tuple((piece.day, piece.quote) for piece in candidate.evidence))
        for candidate in candidates
    ]


@settings(max_examples=15, deadline=None)
@given(
    st.sampled_from(["歯医者。", "Bought stamps.", "地震があった。", "The lift is broken.", "🎉"]),
    st.integers(1, 28),
)
def test_an_unrelated_entry_takes_no_evidence_away(text: str, number: int) -> None:
    diary = japanese()
    more = [*diary, (f"2026-02-{number:02}", text)]
    kept = {(piece.day, piece.quote) for candidate in surfaced(more, 100) for piece in candidate.evidence}
    for candidate in surfaced(diary)[:4]:
        assert {(piece.day, piece.quote) for piece in candidate.evidence} <= kept


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(FRAGMENTS), max_size=6).map("".join), max_size=25))
def test_any_diary_gives_sound_candidates(texts: list[str]) -> None:
    diary = [(f"2026-03-{1 + number % 20:02}", text) for number, text in enumerate(texts)]
    for candidate in surfaced(diary):
        assert_sound(candidate, diary)
