"""People under other names."""

import pytest

from reflectui import i18n
from reflectui.wording.report import masked, report_since


@pytest.mark.parametrize(
    ("text", "people", "shown"),
    [
        ("@佐藤 と佐藤さん、佐藤先輩", ["佐藤"], "Aさん とAさん、Aさん"),
        ("佐藤田 と佐藤", ["佐藤", "佐藤田"], "Aさん とBさん"),
        ("@ＴＡＮＡＫＡ とTanaka", ["ＴＡＮＡＫＡ", "tanaka"], "Aさん とAさん"),
        ("kimさんと昨日kimの話。kimchi", ["kim"], "Aさんと昨日Aさんの話。kimchi"),
        ("@kım と José、Joséphine", ["kim", "José"], "Aさん と Bさん、Joséphine"),
        ("なにもなし", [], "なにもなし"),
        ("@林 と林さんと林先輩、森林。林が林に", ["林"], "Aさん とAさんとAさん、森林。AさんがAさんに"),
        ("a talk of @a and 佐藤さん @さん", ["a", "さん"], "a talk of Aさん and 佐藤さん @さん"),
        ("ｻﾄｳとサトウ", ["ｻﾄｳ"], "AさんとAさん"),
    ],
)
def test_names_become_letters(text: str, people: list[str], shown: str) -> None:
    i18n.set_language("ja")
    assert masked(text, people) == shown


def test_an_english_name_is_met_as_a_whole_word_only() -> None:
    assert masked("@ann asked Ann about the annual plan", ["ann"]) == (
        "Person A asked Person A about the annual plan"
    )


def test_the_week_begins_on_monday() -> None:
    assert report_since("week", "2026-07-14") == "2026-07-13"
    assert report_since("today", "2026-07-14") == "2026-07-14"
