"""Tokens and phrases find exactly what the plain oracle finds."""

import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reflectui.language.normalise import fold
from reflectui.language.tokens import Phrase, mark_tokens, phrase, tokens
from tests.conftest import read_lines
from tests.language.oracle import matches

ALPHABET = "の酒資料月ガガ々ー〇ltLT714_-*.・、 　é\u0301ß\u200d葛\U000e0100"
texts = st.text(ALPHABET, max_size=14)


def index_matches(text: str, query: str) -> bool:
    """Phrase search as the index does it: the tokens side by side, the last one perhaps a beginning."""
    there, (asked, prefix) = tokens(text), phrase(query)
    width = len(asked)
    for start in range(len(there) - width + 1):
        row = there[start : start + width]
        if asked and row[:-1] == list(asked[:-1]):
            last = row[-1]
            if last == asked[-1] or (prefix and last.startswith(asked[-1])):
                return True
    return False


@given(texts, texts)
@example("での7月", "の7")
@example("正月14日", "月14")
@example("7正月14", "7月14")
@example("LTの資料", "LTの")
@example("LTの資料", "TのLT")
@example("資料料理", "資料")
@example("酒、肴", "酒肴")
def test_phrases_mean_what_the_oracle_says(text: str, query: str) -> None:
    assert index_matches(text, query) == matches(text, query)


@given(texts, st.data())
def test_whatever_stands_in_a_text_is_found(text: str, data: st.DataObject) -> None:
    cjk = [char for char in "の酒資料月々" if char in text]
    for char in cjk:
        assert index_matches(text, char)
    start = data.draw(st.integers(0, len(text)))
    part = fold(text)[start:]
    if phrase(part).tokens and part[:1] in "の酒資料月々":
        assert index_matches(text, part)


@given(st.text(max_size=20))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=30))
def test_a_token_is_one_token_for_the_index(text: str) -> None:
    for token in [*tokens(text), *mark_tokens(["#" + text, "@" + text])]:
        assert all(ord(char) > 127 or char.isalnum() or char in "#@_-" for char in token)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LTの資料", "lt の資 資料 料"),
        ("での7月", "での の 7 月"),
        ("酒", "酒"),
        ("ﾊﾞｸﾞを直す。", "バグ グを を直 直す す"),
        ("Wi-Fi snake_case", "wi fi snake case"),
        ("ＰＲ＃１２", "pr 12"),
        ("naïve café", "naïve café"),
        ("Straße ΟΔΟΣ", "strasse οδοσ"),
        ("三ヶ月、々〆切", "三ヶ ヶ月 月 々〆 〆切 切"),
        ("とり〴〵・に", "とり り〴 〴〵 〵 に"),
        ("葛\U000e0100飾", "葛飾 飾"),
        ("…。", ""),
    ],
)
def test_tokens_of_a_text(text: str, expected: str) -> None:
    assert tokens(text) == expected.split()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("酒", Phrase(("酒",), True)),
        ("習慣", Phrase(("習慣",), False)),
        ("振り返り", Phrase(("振り", "り返", "返り"), False)),
        ("LTの", Phrase(("lt", "の"), True)),
        ("資料LT", Phrase(("資料", "料", "lt"), False)),
        ("7月14", Phrase(("7", "月", "14"), False)),
        ("Offi*", Phrase(("offi",), True)),
        ("資料LT＊", Phrase(("資料", "料", "lt"), True)),
        ("my vows", Phrase(("my", "vows"), False)),
        ("--", Phrase((), False)),
    ],
)
def test_phrase_of_a_query(query: str, expected: Phrase) -> None:
    assert phrase(query) == expected


def test_marks_are_tokens_of_their_own() -> None:
    assert mark_tokens(["#質問", "@佐藤", "#ＬＴ"]) == ["#質問", "@佐藤", "#lt"]


@pytest.mark.parametrize(
    ("diary", "query", "count"),
    [
        ("santoka", "酒", 1123),
        ("santoka", "郵便", 152),
        ("santoka", "温泉", 124),
        ("pepys", "office", 2424),
        ("pepys", "office*", 2503),
        ("pepys", "my vows", 20),
    ],
)
def test_the_oracle_counts_on_real_diaries(shared: Path, diary: str, query: str, count: int) -> None:
    entries = read_lines(shared / "corpora" / f"{diary}.jsonl")
    texts = [f"{entry['title'] or ''}\n{entry['text']}" for entry in entries]
    assert sum(matches(text, query) for text in texts) == count


def test_indexing_is_fast_enough_for_a_hundred_thousand_entries() -> None:
    text = "朝は9時からレビュー。LTの資料を直した、30分で終わった。\n" * 10_000
    start = time.perf_counter()
    tokens(text)
    assert (time.perf_counter() - start) / len(text) * 25_000_000 < 60
