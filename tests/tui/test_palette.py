"""The palette finds Japanese labels as they are read, and says where a command is that does not act here."""

import pytest

from reflectui import i18n
from reflectui.store.journal import Journal
from reflectui.tui import palette
from reflectui.tui.rows import Rows
from tests.tui.house import House, now, opened


def first(house: House) -> str:
    """The row with the cursor."""
    return next(row for row in house.rows if row.startswith(" ▸"))


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("ごみばこに", "ごみ箱に移す"),
        ("ゴミバコニ", "ごみ箱に移す"),
        ("ｺﾞﾐﾊﾞｺﾆ", "ごみ箱に移す"),
        ("かんぜん", "完全に消す"),
        ("しょうさい", ""),
        ("せってい", "設定"),
        ("ひづけ", "日付"),
        ("にほんご", "日本語"),
        ("いちねん", "一年"),
        ("けんさく なまえ", "名前"),
    ],
)
async def test_kana_finds_what_is_written_in_han(journal: Journal, typed: str, label: str) -> None:
    i18n.set_language("ja")
    journal.entries.add(now(), experience="一行")
    async with opened(journal) as house:
        await house.press("escape", "colon")
        await house.write(typed)
        if label:
            assert label in first(house)
        else:
            assert "その言葉に合う操作はありません。" in house.text


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("検索", " /  "),
        ("けんさく", " /  "),
        ("search", " /  "),
        ("テーマ", "ライト・ダーク"),
        ("配色", "ライト・ダーク"),
        ("はいしょく", "ライト・ダーク"),
        ("言語", "日本語 / English"),
        ("えいご", "日本語 / English"),
        ("共有", "コピー"),
        ("コピペ", "コピー"),
        ("履歴", "くらべる"),
        ("りれき", "くらべる"),
        ("カレンダー", "日付へ移る"),
        ("こよみ", "日付へ移る"),
        ("昨日", "日付へ移る"),
        ("過去", "日付へ移る"),
        ("おわる", "終了する"),
        ("鍵", "画面の文を隠す"),
        ("ロック", "画面の文を隠す"),
        ("ショートカット", "キーの一覧"),
        ("バックアップ", "設定"),
        ("一日の始まり", "設定"),
        ("KPT", "書き方"),
        ("theme", "ライト・ダーク"),
    ],
)
async def test_ordinary_words_find_what_is_called_otherwise(journal: Journal, typed: str, label: str) -> None:
    i18n.set_language("ja")
    journal.entries.add(now(), experience="一行")
    async with opened(journal) as house:
        await house.press("escape", "colon")
        await house.write(typed)
        assert label in first(house)


@pytest.mark.parametrize(("typed", "said"), [("とりこみ", "import"), ("export", "export"), ("印", "")])
async def test_what_is_done_on_the_command_line_is_said_to_be_there(
    journal: Journal, typed: str, said: str
) -> None:
    i18n.set_language("ja")
    async with opened(journal) as house:
        await house.press("escape", "colon")
        await house.write(typed)
        assert ("コマンドで" in house.text) == bool(said)
        assert f"`reflectui {said}" in house.text or not said


async def test_the_list_is_gone_through_by_pages_and_says_that_more_follows(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.press("escape", "colon")
        rows = house.one("rows", Rows)
        last = 1 + rows.size.height
        assert house.rows[last].endswith("↓")
        await house.press("pagedown")
        assert rows.cursor == rows.size.height - 1
        await house.press("pageup")
        assert rows.cursor == 0
        await house.press("end")
        assert rows.cursor == rows.count - 1
        assert not house.rows[last].endswith("↓")
        await house.press("home")
        assert rows.cursor == 0


async def test_kana_finds_also_while_english_is_spoken(journal: Journal) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("escape", "colon")
        await house.write("ごみばこ")
        assert "trash" in first(house)


async def test_readings_are_loaded_for_kana_alone(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def none() -> dict[str, str]:
        asked.append(True)
        return {}

    monkeypatch.setattr(palette, "readings", none)
    async with opened(journal) as house:
        await house.press("escape", "colon")
        await house.write("undo")
        await house.write(" 元")
        assert not asked
        await house.write(" も")
        assert asked


@pytest.mark.parametrize(
    ("words", "said"), [("cut the text", "opened record"), ("restore from the trash", "g x goes there")]
)
async def test_what_is_done_elsewhere_is_found_and_says_where(
    journal: Journal, words: str, said: str
) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("escape", "colon")
        await house.write(words)
        await house.press("enter")
        assert said in house.message
