"""The hint beside a plan: said where the cue may not carry it, in both languages, and never a refusal."""

import pytest

from reflectui import i18n
from reflectui.model.cadence import Cadence
from reflectui.wording.plan import DOUBTS, hint

DAILY, WEEKLY = Cadence(), Cadence("times", 1, 7)


@pytest.mark.parametrize(
    ("cue", "cadence", "code"),
    [
        ("if I have time", DAILY, "cue.no_event"),
        ("時間があれば", DAILY, "cue.no_event"),
        ("every morning", WEEKLY, "cue.too_often"),
        ("毎朝", WEEKLY, "cue.too_often"),
        ("on Friday evening", DAILY, "cue.too_seldom"),
    ],
)
def test_a_doubt_is_said_with_the_cue_in_its_words(cue: str, cadence: Cadence, code: str) -> None:
    english = hint(cue, cadence)
    assert english.startswith(DOUBTS[code].split("{cue}")[0])
    i18n.set_language("ja")
    for said in (english, hint(cue, cadence)):
        assert cue in said
    assert hint(cue, cadence).endswith("。")


@pytest.mark.parametrize("cue", ["", "after standup", "朝会が終わったら"])
def test_nothing_is_said_where_nothing_tells_against_it(cue: str) -> None:
    assert hint(cue, DAILY) == ""
