"""The query language, read."""

from datetime import date

import pytest

from reflectui.errors import ReflectuiError
from reflectui.store.query import Mark, Query, further, longer, parse, unfinished


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("習慣 office", Query(words=("習慣", "office"))),
        ("習慣　office", Query(words=("習慣", "office"))),
        ('"my vows" x', Query(words=("my vows", "x"))),
        ("“my vows”", Query(words=("my vows",))),
        ('"my vo', Query(words=("my vo",))),
        ("-酒", Query(no_words=("酒",))),
        ('-"my vows"', Query(no_words=("my vows",))),
        ("－酒", Query(no_words=("酒",))),
        ("#質問 ＠佐藤", Query(marks=(Mark("#質問", False), Mark("@佐藤", False)))),
        ("-#LT", Query(no_marks=(Mark("#lt", False),))),
        ("#LT*", Query(marks=(Mark("#lt", True),))),
        ("#123", Query(words=("#123",))),
        ("from:2021", Query(first=date(2021, 1, 1))),
        ("from:1931/07 to:1931/8/4", Query(first=date(1931, 7, 1), last=date(1931, 8, 4))),
        ("to:2021", Query(last=date(2021, 12, 31))),
        (
            "from：2021-02 to:2021-02",
            Query(first=date(2021, 2, 1), last=date(2021, 2, 28)),
        ),
        ("from:2021-07-10 from:2021-06", Query(first=date(2021, 7, 10))),
        ("stage:内省 stage:Concept", Query(stages=("reflection", "concept"))),
        ("is:starred -is:open", Query(states=("starred",), no_states=("open",))),
        ("is:星 -is:やりかけ", Query(states=("starred",), no_states=("open",))),
        ("15:30 http://x", Query(words=("15:30", "http://x"))),
        ("… - 。", Query()),
        ("", Query()),
    ],
)
def test_a_line_is_read(query: str, expected: Query) -> None:
    assert parse(query) == expected


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["my vows", "office"], Query(words=("my vows", "office"))),
        (["-my vows"], Query(no_words=("my vows",))),
        (
            ["-酒", "#質問", "to:2021"],
            Query((), (Mark("#質問", False),), (), (), ("酒",), last=date(2021, 12, 31)),
        ),
        (['"my vows" office'], Query(words=("my vows", "office"))),
        ([" 酒 "], Query(words=("酒",))),
        ([], Query()),
    ],
)
def test_an_argument_that_holds_a_space_is_a_phrase(arguments: list[str], expected: Query) -> None:
    assert parse(arguments) == expected


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("from:yesterday", "query.day"),
        ("from:2021-13", "query.day"),
        ("to:2021-02-30", "query.day"),
        ("to:0000", "query.day"),
        ("from:", "query.day"),
        ("stage:感想", "query.stage"),
        ("is:red", "query.state"),
        ("-from:2021", "query.excluded"),
        ("-stage:内省", "query.excluded"),
    ],
)
def test_what_cannot_be_read_is_named(query: str, code: str) -> None:
    with pytest.raises(ReflectuiError) as caught:
        parse("酒 " + query)
    assert (caught.value.code, caught.value.params) == (code, {"part": query.removeprefix("-")})


def test_an_endless_query_is_refused() -> None:
    with pytest.raises(ReflectuiError) as caught:
        parse("x" * 10_001)
    assert caught.value.code == "query.too_long"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("#問い", "#問い*"),
        ("office @sa", "office @sa*"),
        ("#問い ", "#問い "),
        ("#問い*", "#問い*"),
        ("-#問い", "-#問い"),
        ('"a #b', '"a #b'),
        ("office", "office"),
        ("", ""),
    ],
)
def test_a_last_tag_may_still_become_longer_while_it_is_typed(typed: str, meant: str) -> None:
    assert unfinished(typed) == meant


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("offi", "offi*"),
        ("酒 #問い", "#問い*"),
        ("offi*", None),
        ("酒", None),
        ('"my vo"', None),
        ("-offi", None),
        ("is:open", None),
        ("", None),
    ],
)
def test_what_finds_longer_words_too(query: str, expected: str | None) -> None:
    assert longer(query) == expected


@pytest.mark.parametrize(
    ("line", "part", "narrower"),
    [
        ("", "#LT", "#LT"),
        ("  酒 ", "#LT", "酒 #LT"),
        ("酒 #LT", "#LT", "酒 #LT"),
        ("酒 #LT", "#LT @佐藤", "酒 #LT #LT @佐藤"),
        ('"my vo', "is:open", '"my vo" is:open'),
        ("“my vo", "is:open", '“my vo" is:open'),
        ("酒 from:20", "is:open", "酒 is:open"),
        ("酒 from:2021", "is:open", "酒 from:2021 is:open"),
        ("-#LT", "#LT", "-#LT #LT"),
        ("酒", "", "酒"),
    ],
)
def test_a_query_is_narrowed_further(line: str, part: str, narrower: str) -> None:
    assert further(line, part) == narrower
