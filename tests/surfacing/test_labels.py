"""The name that a practice gets: one of its quotes, whole, plain, and of no single day."""

from datetime import date, timedelta

import pytest

from reflectui.surfacing.naming import flaws, trimmed
from tests.surfacing.diaries import surfaced


def label(sentences: list[str], word: str) -> str:
    """The label of the practice that the sentences tell, each on a twelfth of the days or more."""
    noise = ["雨。", "昼はうどん。", "電車が遅れた。"] if word > "z" else ["Rain.", "The train was late."]
    days = [
        sentences[day // 3 % len(sentences)] if day % 3 == 0 else noise[day % len(noise)] for day in range(90)
    ]
    diary = [(str(date(2024, 1, 1) + timedelta(days=day)), text) for day, text in enumerate(days)]
    return next(one.label for one in surfaced(diary) if any(word in piece.quote for piece in one.evidence))


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("I went up to put my papers in order, and", "I went up to put my papers in order"),
        ("walking in the garden the afternoon, he", "walking in the garden the afternoon"),
        ("All the morning making up my accounts, in", "All the morning making up my accounts"),
        ("reading my vows, and so home to dinner", "reading my vows"),
        ("looked the diff over", "looked the diff over"),
        ("and there to settle accounts", "settle accounts"),
        ("After dinner walked in the garden", "After dinner walked in the garden"),
        ("そして、墨をすつた", "墨をすつた"),
        ("なおした皿を棚へ戻す", "なおした皿を棚へ戻す"),
        ("・09:30 机を拭いた", "机を拭いた"),
        ("結論を一文にする「正月は休む」", "結論を一文にする"),
        ("「一文」", "「一文」"),
    ],
)
def test_what_only_joins_a_quote_to_its_day_is_cut(quote: str, name: str) -> None:
    assert trimmed(quote) == name


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("差分を読み返す", "差分を読み返したら"),
        ("差分を読み返す", "#差分を読み返す"),
        ("運動する", "この日の運動:"),
        ("画面を作る", "のような画面を作る"),
        ("タブを消す", "掃除（タブを消す"),
        ("コードを読む", "その人のコードを読む"),
        ("looked over my papers", "looked over his papers"),
        ("read a book", "in the book that I read"),
    ],
)
def test_flaws(better: str, worse: str) -> None:
    assert flaws(better) < flaws(worse)


def test_no_single_day_names_a_practice() -> None:
    quotes = [
        "寝る前に手帳に三行書いた。",
        "寝る前、手帳に木村さんの話を書いた。",
        "寝る前に手帳に40行書いた。",
        "手帳に三行書いて寝た。",
    ]
    assert label(quotes, "手帳") in ("寝る前に手帳に三行書く", "手帳に三行書いて寝る")


def test_an_english_label_is_a_whole_clause_of_the_writer() -> None:
    quotes = [
        "Spent the evening with my ledger and set the receipts in order, and so to bed.",
        "I set the receipts in my ledger in order.",
        "To set the receipts in their ledger in order, which took long.",
    ]
    assert label(quotes, "ledger") == "set the receipts in my ledger in order"
