"""`r` on an entry: what is ordinary for somebody it names is kept with the entry as its proof."""

import pytest

from reflectui import i18n
from reflectui.store.journal import Journal
from tests.tui.house import House, now, opened, to_journal


async def keep(house: House, act: str, *, field: str | None = None) -> None:
    """Answer what r asks, the field too where it is asked."""
    await house.write(act)
    await house.press("enter")
    if field is not None:
        await house.write(field)
        await house.press("enter")


async def test_one_name_two_lines_and_it_is_kept(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="saw how @sato asks")
    async with opened(journal) as house:
        await house.press("escape", "r")
        assert "Keep as ordinary for sato" in house.text
        assert "What ordinary thing does only sato do every time?" in house.text
        await keep(house, "writes what was tried", field="design")
        [kept] = journal.role_models.matrix()
        assert (kept.person, kept.act, kept.value) == ("sato", "writes what was tried", "yes")
        assert (kept.domain, kept.entry) == ("design", id)
        assert house.message == (
            "Kept as ordinary for sato. u undoes it. With 2 more people they can be compared."
        )
        await house.press("u")
        assert journal.role_models.matrix() == []
        assert house.message == "Undone: keeping what is ordinary for someone"
        await house.press("U")
        assert len(journal.role_models.matrix()) == 1


async def test_the_field_is_asked_once_and_may_stay_open(journal: Journal) -> None:
    journal.entries.add(now(), experience="saw how @sato asks")
    async with opened(journal) as house:
        await house.press("escape", "r")
        await keep(house, "writes what was tried")
        assert "What field does sato work in?" in house.text
        await house.press("escape")
        await house.press("r")
        await keep(house, "reads the diff aloud")
        assert [each.act for each in journal.role_models.matrix()] == [
            "writes what was tried",
            "reads the diff aloud",
        ]
        assert {each.domain for each in journal.role_models.matrix()} == {""}


async def test_a_known_field_goes_with_what_is_kept_later(journal: Journal) -> None:
    journal.role_models.observe("Sato", "asks early", domain="design")
    journal.entries.add(now(), experience="once more @sato")
    async with opened(journal) as house:
        await house.press("escape", "r")
        await keep(house, "reads the diff aloud")
        kept = journal.role_models.matrix()[-1]
        # One person, however the name is written.
        assert (kept.person, kept.domain) == ("Sato", "design")


async def test_of_several_names_one_is_chosen(journal: Journal) -> None:
    journal.entries.add(now(), experience="@sato and @suzuki", reflection="＠田中 said nothing, @SATO did")
    async with opened(journal) as house:
        await house.press("escape", "r")
        assert "Who is it ordinary for?" in house.text
        assert all(name in house.text for name in ("sato", "suzuki", "田中"))
        await house.press("2")
        await keep(house, "asks back at once", field="")
        assert [each.person for each in journal.role_models.matrix()] == ["suzuki"]


async def test_without_a_name_it_is_said_what_is_needed(journal: Journal) -> None:
    journal.entries.add(now(), experience="mail to sato@example.org")
    async with opened(journal) as house:
        await house.press("escape", "r")
        assert house.message == (
            "Nobody is named here. In a record with @name, r keeps what is ordinary for them."
        )
        assert journal.role_models.matrix() == []


async def test_an_empty_line_is_asked_for_again_and_esc_keeps_nothing(journal: Journal) -> None:
    journal.entries.add(now(), experience="@sato")
    async with opened(journal) as house:
        await house.press("escape", "r", "enter")
        assert "What is ordinary for this person? It needs one line." in house.text
        await keep(house, "begun")
        await house.press("escape")
        assert len(journal.role_models.matrix()) == 1
        await house.press("r")
        await house.write("left")
        await house.press("escape")
        assert len(journal.role_models.matrix()) == 1
        await house.press("r")
        # What was begun stands there again.
        assert "left" in house.text


@pytest.mark.parametrize("keys", [("2",), ("2", "enter")])
async def test_it_is_the_same_in_the_journal_and_in_an_opened_record(
    journal: Journal, keys: tuple[str, ...]
) -> None:
    id = journal.entries.add(now(), experience="レビューで @佐藤 の見方を見た")
    i18n.set_language("ja")
    async with opened(journal) as house:
        await to_journal(house)
        await house.press(*keys[1:], "r")
        assert "佐藤さんの当たり前として残す" in house.text
        await keep(house, "前提を先に聞く", field="設計")
        [kept] = journal.role_models.matrix()
        assert (kept.person, kept.act, kept.entry) == ("佐藤", "前提を先に聞く", id)
        said = "佐藤さんの当たり前として残しました。u で元に戻せます。あと2人で比べられます。"
        assert house.message == said
