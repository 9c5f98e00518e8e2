"""Days in names."""

import pytest

from reflectui.exchange.days import named, named_by_path


@pytest.mark.parametrize(
    ("name", "day", "after"),
    [
        ("20210714.md", "2021-07-14", ""),
        ("2021-07-14.md", "2021-07-14", ""),
        ("2021_7_4 朝.txt", "2021-07-04", "朝"),
        ("2021.07.14.md", "2021-07-14", ""),
        ("２０２１年７月１４日.md", "2021-07-14", ""),
        ("日記 2021年7月14日(水) 雨.md", "2021-07-14", "雨"),
        ("令和3年7月14日.txt", "2021-07-14", ""),
        ("令和元年5月1日.txt", "2019-05-01", ""),
        ("昭和64年1月7日.txt", "1989-01-07", ""),
        ("大正15年12月25日.txt", "1926-12-25", ""),
        ("2021-07-14 Wed walk.md", "2021-07-14", "walk"),
        ("2021-07-14 monitor.md", "2021-07-14", "monitor"),
        ("2021-07-18 日記.md", "2021-07-18", "日記"),
        ("2021-07-18 日.md", "2021-07-18", ""),
        ("2021-07-14-a-post.md", "2021-07-14", "a-post"),
        ("2021/07/18.md", "2021-07-18", ""),
        ("old/2021年/7月/18日 海.md", "2021-07-18", "海"),
        ("2021-07/18.md", "2021-07-18", ""),
        ("2020/01/2021-07-18.md", "2021-07-18", ""),
        ("2021-02-30.md", None, ""),
        ("20211301.md", None, ""),
    ],
)
def test_a_name_names_a_day(name: str, day: str | None, after: str) -> None:
    found = named_by_path(name)
    assert found is not None
    assert (found.day, found.after) == (day, after)


@pytest.mark.parametrize(
    "name", ["memo.md", "2021-07.md", "120210714.md", "v1.2.3.md", "2021/07/notes.md", "令和.md"]
)
def test_other_names_do_not(name: str) -> None:
    assert named_by_path(name) is None


def test_words_before_the_day_are_told() -> None:
    found = named("読み返す 2021-07-14")
    assert found is not None
    assert found.before == "読み返す"
