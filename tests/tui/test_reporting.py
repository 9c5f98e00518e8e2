"""Copies for somebody else to read, and the note that they were shared."""

import base64
from pathlib import Path

import pytest

from reflectui import i18n
from reflectui.store.journal import Journal
from reflectui.tui.app import ReflectuiApp
from tests.tui.house import at, opened, to_journal


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is put on the clipboard."""
    texts = list[str]()
    monkeypatch.setattr(ReflectuiApp, "copy_to_clipboard", lambda _app, text: texts.append(text))
    return texts


@pytest.fixture
def week(journal: Journal) -> Journal:
    """A week from Monday to Tuesday with a confidential record, and the Sunday before it."""
    journal.entries.add(at("2026-07-12", "9:00"), experience="asked @佐藤 on Sunday")
    journal.entries.add(at("2026-07-13", "9:00"), experience="read the code", reflection="it was old")
    journal.entries.add(at("2026-07-14", "9:00"), experience="佐藤さんに聞いた", concept="ask first")
    secret = journal.entries.add(at("2026-07-14", "10:00"), experience="a secret")
    journal.entries.set(secret, "entry.confidential", confidential=True)
    journal.entries.add(at("2026-07-14", "11:00"), experience="wrote the talk", action="say it aloud")
    return journal


def shared(journal: Journal) -> list[str]:
    """How the records that are noted as shared begin, in the order they were written."""
    entries = journal.entries.many(reversed(journal.entries.ids()))
    return [entry.experience for entry in entries if entry.shared_at]


async def test_the_day_is_copied_under_three_headings(week: Journal, copied: list[str]) -> None:
    i18n.set_language("ja")
    async with opened(week) as house:
        await to_journal(house)
        await house.press("Y")
        assert copied == [
            "やったこと\n- Aさんに聞いた\n- wrote the talk\n\n"
            "わかったこと\n- ask first\n\n次にやること\n- say it aloud"
        ]
        assert house.message == (
            "2件のテキストをコピーしました。人名は伏せてあります。"
            "非公開の1件は入れていません。もう一度 Y で共有済みにします。"
        )


async def test_the_week_goes_from_monday_to_sunday_with_its_days(week: Journal, copied: list[str]) -> None:
    async with opened(week) as house:
        await to_journal(house)
        await house.press("G", "k", "e", "W")
        [text] = copied
        assert text.startswith("Done\nMon Jul 13\n- read the code\nTue Jul 14\n- Person A")
        assert "Sunday" not in text
        assert "a secret" not in text


async def test_who_is_named_anywhere_in_the_journal_goes_under_another_name(
    week: Journal, copied: list[str]
) -> None:
    async with opened(week) as house:
        await to_journal(house)
        await house.press("j", "j", "y")
        assert copied == ["Done\n- Person Aに聞いた\n\nLearned\n- ask first"]


async def test_a_second_y_notes_what_was_given_as_shared(week: Journal, copied: list[str]) -> None:
    async with opened(week) as house:
        await to_journal(house)
        await house.press("y")
        assert house.message == "Copied as plain text. y again marks this as shared."
        assert shared(week) == []
        await house.press("y")
        assert house.message == "Marked as shared. u undoes it."
        assert shared(week) == ["wrote the talk"]
        assert len(copied) == 1
        await house.press("u")
        assert shared(week) == []
        assert house.message == "Undone: marking “wrote the talk” as shared"


async def test_after_the_day_y_copies_the_record(week: Journal, copied: list[str]) -> None:
    async with opened(week) as house:
        await to_journal(house)
        await house.press("Y", "y")
        assert shared(week) == []
        assert len(copied) == 2


@pytest.mark.parametrize("between", ["j k", "asterisk", "escape", "w"])
async def test_with_another_key_between_it_is_copied_again(
    week: Journal, copied: list[str], between: str
) -> None:
    async with opened(week) as house:
        await to_journal(house)
        await house.press("j", "j", "y", *between.split(), "y")
        assert len(copied) == 2
        assert shared(week) == []


async def test_marked_records_are_copied_in_the_order_they_were_written(
    week: Journal, copied: list[str]
) -> None:
    async with opened(week) as house:
        await house.press("escape", "V", "y")
        assert house.message.startswith("2 records copied as plain text. Names are masked. 1 confidential")
        assert copied[0].startswith("Done\n- Person Aに聞いた\n- wrote the talk")
        await house.press("y")
        assert shared(week) == ["佐藤さんに聞いた", "wrote the talk"]
        assert house.message == "Marked as shared. u undoes it."


async def test_what_is_confidential_is_never_copied(week: Journal, copied: list[str]) -> None:
    async with opened(week) as house:
        await to_journal(house)
        await house.press("j", "y")
        assert house.message == "This record is confidential, so it is not copied."
        await house.press("y")
        assert copied == []
        assert shared(week) == []


async def test_a_copy_reaches_the_terminal_as_one_sequence(
    week: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(week) as house:
        written = list[str]()
        monkeypatch.setattr(house.app._driver, "write", written.append)
        await to_journal(house)
        await house.press("y")
        text = base64.b64encode(b"Done\n- wrote the talk\n\nNext\n- say it aloud").decode()
        assert f"\x1b]52;c;{text}\a" in written


@pytest.mark.parametrize("key", ["Y", "e W", "y"])
async def test_the_key_that_is_named_notes_it_as_shared(week: Journal, key: str) -> None:
    async with opened(week) as house:
        await to_journal(house)
        await house.press("j", "j", *key.split())
        assert house.message.endswith(f"{key} again marks this as shared.")
        await house.press(*key.split())
        assert house.message == "Marked as shared. u undoes it."


async def test_what_tmux_does_not_take_is_not_called_copied(
    week: Journal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TMUX", f"{tmp_path}/no-such-socket,1,0")
    refused = "tmux did not accept the text, so it was not copied."
    async with opened(week) as house:
        await house.press("a", "b", "shift+left", "ctrl+x")
        assert house.message == refused
        await house.press("ctrl+z", "shift+left", "ctrl+c")
        assert house.message == refused
        await to_journal(house)
        await house.press("y")
        assert house.message == refused
        await house.press("y")
        assert house.message == refused
        assert shared(week) == []


async def test_an_opened_record_says_that_it_was_shared(week: Journal) -> None:
    async with opened(week) as house:
        await house.press("escape", "enter", "y", "y")
        assert "shared" in house.rows[0]
