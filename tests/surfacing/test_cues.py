"""The usual cue: a word of its own, in most of the quotes."""

import pytest

from reflectui.surfacing.cues import cue_of, holds


@pytest.mark.parametrize(
    ("quotes", "cue"),
    [
        (["夜勤まえのちえに塩むすび", "ちえは夜勤", "夜勤明けで昼まで寝る", "夜勤用に鮭", "また夜勤"], ""),
        (["夜の散歩", "夜、歩いた", "夜は歩く", "公園を夜に歩く", "歩いた"], "夜"),
        (["朝早く歩く", "朝、歩く", "朝に歩く", "朝早く起きて歩く", "歩く"], "朝"),
        (["金曜夜に書く", "金曜に書く", "金曜の夜に書く", "書く", "金曜"], "金曜"),
        (["帰る前に片付けた", "帰る前に消す", "帰る前に閉じる", "片付けた", "消した"], "帰る前"),
        # In less than half, and in so few quotes that it may be chance.
        (["朝、歩く", "朝に歩く", "歩く", "歩いた", "散歩"], ""),
        (["朝、歩く", "朝に歩く", "朝は歩く", "朝も歩く"], ""),
        (
            ["before lunch I walk", "walk before lunch", "Before lunch: walk", "walk", "a walk"],
            "before lunch",
        ),
        (["nightshift", "the nightshift", "a nightshift", "nightshift", "my nightshift"], ""),
    ],
)
def test_most_quotes_hold_the_cue_as_a_word(quotes: list[str], cue: str) -> None:
    assert cue_of(quotes).casefold() == cue


def test_a_quote_holds_it_as_a_word_of_its_own() -> None:
    assert holds("夜の散歩", "夜")
    assert not holds("夜勤まえ", "夜")
    assert holds("朝会前に読む", "朝会の前")
