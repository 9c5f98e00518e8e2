"""Highlights stand where search finds, also where folding changes lengths; snippets are one short line."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.language.cells import width
from reflectui.language.normalise import fold
from reflectui.store.highlights import excerpt, finder, passage, snippet
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


@given(
    st.lists(st.sampled_from(["の", "酒だ", "office", " ", "。", "#tag"]), max_size=60).map("".join),
    st.lists(st.sampled_from(["の", "酒だ", "office", " ", "。"]), max_size=60).map("".join),
    st.integers(20, 80),
)
def test_an_excerpt_shows_the_match_and_leaves_no_room_where_there_is_more(
    before: str, after: str, room: int
) -> None:
    found = passage([f"{before} needle {after}"], finder(["needle"]))
    assert found is not None
    shown = excerpt(found, room, width)
    assert found.line.endswith(shown.removeprefix("…"))
    assert width(shown[: shown.index("needle") + len("needle")]) <= room
    if shown != found.line:
        longest_left_out = 2 * 16
        assert width(shown) >= min(width(found.line), room) - longest_left_out


@pytest.mark.parametrize(
    ("text", "word", "room", "expected"),
    [
        ("short enough", "enough", 12, "short enough"),
        ("we rowed round the harbour and rested. #alerts", "#alerts", 30, "…harbour and rested. #alerts"),
        ("Ann’s harbour’s master came to the office", "office", 26, "…master came to the office"),
        ("それは紙で書いた。だからレビュー", "レビュー", 22, "…いた。だからレビュー"),
        ("それは紙で書いた。だからレビュー", "レビュー", 17, "…だからレビュー"),
        ("x" * 60 + " office", "office", 40, "…" + "x" * 32 + " office"),
        ("the office was closed all the morning", "office", 20, "the office was closed all the morning"),
    ],
)
def test_an_excerpt_begins_where_a_word_begins(text: str, word: str, room: int, expected: str) -> None:
    found = passage([text], finder(parse(word).words, parse(word).marks))
    assert found is not None
    assert excerpt(found, room, width) == expected


def test_a_passage_is_in_the_first_text_that_matches() -> None:
    found = passage(["no", "a line\nthe  second   office\tline"], finder(["office"]))
    assert found is not None
    assert found == ("the second office line", 11, 17)
    assert passage(["no"], finder(["office"])) is None
