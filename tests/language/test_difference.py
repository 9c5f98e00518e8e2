"""What differs between two texts: laws, and what a reader sees lit."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.language.cells import is_joined
from reflectui.language.difference import Span, difference

# Few different letters, so that much is the same in both; lines, words, Japanese, what stands in one place.
TEXTS = st.text(st.sampled_from("ab '’\n\rかな書く漢。、é\u0301👨\u200d👩🇯🇵"), max_size=60)
WORD = st.sampled_from(["said", "don’t", "the", "版", "確認", "漏れ", " ", "\n", "。"])
SENTENCES = st.lists(WORD, max_size=40).map("".join)


def unlit(text: str, spans: list[Span]) -> str:
    edges = [(0, 0), *spans, (len(text), len(text))]
    return "".join(text[end:begin] for (_, end), (begin, _) in pairwise(edges))


def lit(text: str, spans: list[Span]) -> list[str]:
    return [text[begin:end] for begin, end in spans]


@given(before=TEXTS | SENTENCES, after=TEXTS | SENTENCES)
def test_what_is_not_lit_is_the_same_in_both(before: str, after: str) -> None:
    found = difference(before, after)
    assert unlit(before, found.before) == unlit(after, found.after)


@given(before=TEXTS | SENTENCES, after=TEXTS | SENTENCES)
def test_spans_are_in_order_not_empty_and_apart(before: str, after: str) -> None:
    for text, spans in zip((before, after), difference(before, after), strict=True):
        edges = [edge for span in spans for edge in span]
        assert edges == sorted(set(edges))
        assert all(0 <= edge <= len(text) for edge in edges)


@given(text=TEXTS | SENTENCES)
def test_equal_texts_light_nothing(text: str) -> None:
    assert difference(text, text) == ([], [])


@given(before=TEXTS | SENTENCES, after=TEXTS | SENTENCES)
def test_texts_that_differ_light_something(before: str, after: str) -> None:
    assert (difference(before, after) == ([], [])) == (before == after)


@given(before=TEXTS | SENTENCES, after=TEXTS | SENTENCES)
def test_no_word_and_no_letter_with_its_marks_is_lit_by_half(before: str, after: str) -> None:
    for text, spans in zip((before, after), difference(before, after), strict=True):
        for edge in (edge for span in spans for edge in span):
            assert not is_joined(text, edge)
            around = text[max(0, edge - 1) : edge + 1]
            assert not (len(around) == 2 and edge > 0 and around.isascii() and around.isalpha())


@pytest.mark.parametrize(
    ("before", "after", "lit_before", "lit_after"),
    [
        ("I said it", "I read it", ["said"], ["read"]),
        ("said the version out loud then", "said the version aloud then", ["out loud"], ["aloud"]),
        (
            "I said the version out loud before starting",
            "I read the version aloud before starting work",
            ["said", "out loud"],
            ["read", "aloud", " work"],
        ),
        ("the café is near", "the cafés are near", ["café is"], ["cafés are"]),
        ("it doesn’t", "it didn’t", ["doesn’t"], ["didn’t"]),
        ("before work", "before work starts", [], [" starts"]),
        ("急いでいたからではなく、場所が", "急いでいたのではなく、場所が", ["から"], ["の"]),
        ("確認する場所が決まって", "確認する手順が決まって", ["場所"], ["手順"]),
        ("LTの資料を直した", "LTの資料を書き直した", [], ["書き"]),
        ("👨‍👩‍👧と海へ", "👨‍👩‍👦と海へ", ["👨‍👩‍👧"], ["👨‍👩‍👦"]),
        ("か\u3099る", "かる", ["か\u3099"], ["か"]),
        ("", "版", [], ["版"]),
    ],
)
def test_a_changed_word_is_lit(before: str, after: str, lit_before: list[str], lit_after: list[str]) -> None:
    found = difference(before, after)
    assert lit(before, found.before) == lit_before
    assert lit(after, found.after) == lit_after


def test_letters_that_happen_to_be_the_same_are_lit_with_what_is_new() -> None:
    before, after = "昼、先輩の質問の仕方を見た", "朝、コードを読む。今日は認証まわり"
    assert difference(before, after) == ([(0, len(before))], [(0, len(after))])


def test_a_line_that_was_put_in_is_lit_as_a_line() -> None:
    after = "今日は雨。\n今日は曇り。\n今日は晴れ。"
    found = difference("今日は雨。\n今日は晴れ。", after)
    assert lit(after, found.after) == ["今日は曇り。\n"]
    assert not found.before


def test_a_line_that_moved_is_lit_in_both_places_and_the_others_are_not() -> None:
    before, after = "one\ntwo\nthree\nfour\n", "two\nthree\nfour\none\n"
    found = difference(before, after)
    assert lit(before, found.before) == lit(after, found.after) == ["one\n"]


def lines(word: str, every: int) -> str:
    return "".join(f"{at} {word if at % every == 0 else '版'} を声に出して読んだ\n" for at in range(45_000))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (lines("版", 1), lines("前", 2)),
        (lines("版", 1), lines("前", 1)),
        ("かきくけこ" * 200_000, "けくきこか" * 200_000),
        ("あ" * 500_000 + "い" + "あ" * 500_000, "あ" * 500_000 + "う" + "あ" * 499_990),
        ("a\n\n" * 300_000, "b\n\n" * 300_000),
        ("word" * 250_000, "word" * 249_999 + "wor"),
        ("".join(f"{at} 版\n" for at in range(90_000)), "".join(f"{at} 版\n" for at in range(90_000, 0, -1))),
    ],
    ids=["every second line", "every line", "one line", "two places", "blank lines", "one word", "reversed"],
)
def test_a_text_of_a_megabyte_is_quick(before: str, after: str) -> None:
    begun = time.process_time()
    found = difference(before, after)
    assert time.process_time() - begun < 3.0
    assert unlit(before, found.before) == unlit(after, found.after)


def test_in_a_text_of_a_megabyte_one_changed_word_is_lit_alone() -> None:
    before = lines("版", 1)
    after = before.replace("30000 版", "30000 前の版")
    assert lit(after, difference(before, after).after) == ["前の"]
