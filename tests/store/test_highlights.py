"""Highlights stand where search finds, also where folding changes lengths; snippets are one short line."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.language.normalise import fold
from reflectui.store.highlights import finder, snippet
from reflectui.store.query import parse
from tests.language.oracle import matches

ALPHABET = "の酒資料ガｶﾞか\u3099ー ltſß㍿ﬁ714-*。é\u0301\u200b\u1100\u1161"


def lit(text: str, query: str) -> list[str]:
    asked = parse(query)
    return [text[start:end] for start, end in finder(asked.words, asked.marks)(text)]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("資料の資料", "資料", ["資料", "資料"]),
        ("The Office, officer", "office", ["Office"]),
        ("The Office, officer", "offi*", ["Office", "officer"]),
        ("㍿ の ｶﾞｰﾄﾞ", "会社", ["㍿"]),
        ("㍿ の ｶﾞｰﾄﾞ", "ガード", ["ｶﾞｰﾄﾞ"]),
        ("か\u3099っこう", "が", ["か\u3099"]),
        ("Straße", "strasse", ["Straße"]),
        ("ＬＴの資料", "LTの", ["ＬＴの"]),
        ("my\nvows", '"my vows"', ["my\nvows"]),
        ("習慣化", "習慣 慣化", ["習慣化"]),
        ("#質問 と質問、@佐藤", "#質問 @佐藤", ["#質問", "@佐藤"]),
        ("＃ＬＴ #lts", "#lt", ["＃ＬＴ"]),
        ("＃ＬＴ #lts", "#lt*", ["＃ＬＴ", "#lts"]),
        ("酒", "-酒 from:2021", []),
        ("İstanbul酒", "酒", ["酒"]),
    ],
)
def test_what_lights_up(text: str, query: str, expected: list[str]) -> None:
    assert lit(text, query) == expected


@given(st.text(ALPHABET, max_size=12), st.text(ALPHABET, min_size=1, max_size=4))
def test_something_lights_up_exactly_where_search_finds(text: str, word: str) -> None:
    asked = parse([f'"{word}"'])
    spans = finder(asked.words)(text)
    assert bool(spans) == matches(text, word)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(first[1] < second[0] for first, second in pairwise(spans))


@given(st.text(max_size=12), st.sampled_from("酒a"))
def test_a_match_is_lit_in_any_surroundings(text: str, char: str) -> None:
    around = f"{text} {char} {text}"
    asked = parse(char)
    spans = finder(asked.words)(around)
    middle = len(text) + 1
    assert any(start <= middle < end for start, end in spans)
    assert all(char in fold(around[start:end]) for start, end in spans)


@given(st.text(max_size=300), st.text(ALPHABET, min_size=1, max_size=3))
def test_a_snippet_is_one_line_of_at_most_80_characters(text: str, word: str) -> None:
    line = snippet([text], finder(parse([word]).words))
    assert len(line) <= 80
    assert "\n" not in line


def test_a_snippet_shows_the_match_with_what_is_around_it() -> None:
    text = "前の行\n" + "あ" * 200 + "酒" + "い" * 200 + "\n次の行"
    line = snippet([text], finder(["酒"]))
    assert "あ酒い" in line
    assert line.startswith("…")
    assert line.endswith("…")
    end = snippet(["あ" * 200 + "酒"], finder(["酒"]))
    assert end == "…" + "あ" * 78 + "酒"
    assert snippet(["あ" * 200], finder(["酒"])) == "あ" * 79 + "…"
    assert snippet(["x " * 9000 + "酒だ"], finder(["酒"])).endswith("酒だ")
