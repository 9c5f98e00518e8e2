"""Tags and people read out of a text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.language.marks import marks, spans


@pytest.mark.parametrize(
    ("text", "tags", "people"),
    [
        ("#質問 @佐藤 に聞いた", "質問", "佐藤"),
        ("＃質問　＠佐藤", "質問", "佐藤"),
        ("朝会、#質問。@田中・#LT（#設計）", "質問 LT 設計", "田中"),
        ("一行目\n#二行目\n\t@tab", "二行目", "tab"),
        ("#a-b_c #x- #_private", "a-b_c x _private", ""),
        ("#LT #lt #ＬＴ @Sato @sato", "LT", "Sato"),
        ("#1on1 #2026-07 #2026年", "1on1 2026-07 2026年", ""),
        ("#123 ＃１２ @10", "", ""),
        ("C# F#の話 a@example.com x#y", "", ""),
        ("# 見出し\n## 見出し\n##x", "", ""),
        ("https://example.com/#frag https://example.com/@user", "", ""),
        ("#- #-- #_ @_ # @ #", "", ""),
        ("#-x", "", ""),
        ("質問#タグ", "", ""),
        ("#カ\u3099ス #café", "ガス café", ""),
        ("#ﾃｽﾄ", "テスト", ""),
        ("…#続き —@佐藤", "続き", "佐藤"),
        ("#a#b #a/b", "a", ""),
        ("", "", ""),
    ],
)
def test_marks_of_a_text(text: str, tags: str, people: str) -> None:
    found = marks(text)
    assert found.tags == tuple(tags.split())
    assert found.people == tuple(people.split())


def test_spans_hold_the_sign() -> None:
    assert spans("朝 #LT、@佐藤") == [(2, 5, "tag"), (6, 9, "person")]


@given(st.text("#@＃＠aあ1-_ 、\n\u3099", max_size=30))
def test_spans_and_marks_agree(text: str) -> None:
    found = marks(text)
    assert len(found.tags) <= sum(kind == "tag" for _, _, kind in spans(text))
    assert all(text[start] in "#@＃＠" for start, _, _ in spans(text))
    assert not any(name.isdigit() for name in found.tags + found.people)


def test_a_hostile_text_takes_no_time() -> None:
    start = time.perf_counter()
    marks("#" + "-" * 50_000 + " #" + "1" * 50_000 + " #" + "a-" * 50_000)
    assert time.perf_counter() - start < 1
