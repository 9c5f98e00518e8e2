"""One rank for one practice, its label, and the parts of its score."""

from datetime import date, timedelta

from reflectui.surfacing.candidates import Candidate
from tests.surfacing.diaries import english, surfaced

FILLER = (
    "雨。",
    "昼はうどんだった。",
    "電車が遅れた。",
    "会議が長引いた。",
    "部長が来た。",
    "眠かった。",
    "猫が鳴いた。",
)


def diary(told: dict[int, str], days: int = 84) -> list[tuple[str, str]]:
    """So many days from Monday 1 January 2024 on, by number what is told on them."""
    first = date(2024, 1, 1)
    return [
        (str(first + timedelta(days=day)), FILLER[day % len(FILLER)] + told.get(day, ""))
        for day in range(days)
    ]


def about(found: list[Candidate], word: str) -> list[Candidate]:
    return [one for one in found if any(word in piece.quote for piece in one.evidence)]


def test_wordings_of_one_act_are_one_candidate() -> None:
    wordings = (
        "出す前に差分を頭から読み返した。",
        "差分を読み返してから出した。",
        "差分を頭から読み返して依頼した。",
        "依頼の前に差分を頭から読んだ。",
    )
    told = {day: wordings[day // 3 % len(wordings)] for day in range(0, 84, 3)}
    (one,) = about(surfaced(diary(told)), "差分")
    assert one.days == len(told)


def test_two_acts_of_the_same_days_are_two_candidates() -> None:
    told = dict.fromkeys(range(0, 84, 3), "机を布で拭いた。")
    told |= dict.fromkeys(range(0, 84, 6), "机を布で拭いた。鉢に水を注いだ。")
    told |= dict.fromkeys(range(1, 84, 6), "鉢に水を注いだ。")
    found = surfaced(diary(told))
    (desk,), (plants,) = about(found, "机"), about(found, "鉢")
    assert not about([desk], "鉢")
    assert not about([plants], "机")


def test_two_acts_of_one_word_are_two_candidates() -> None:
    told = dict.fromkeys(range(0, 84, 3), "朝、英語の単語帳を声に出して読んだ。")
    told |= dict.fromkeys(range(1, 84, 3), "寝る前に娘に絵本を読んだ。")
    found = surfaced(diary(told))
    (words,), (picture,) = about(found, "単語"), about(found, "絵本")
    assert not about([words], "絵本")
    assert not about([picture], "単語")


def test_what_would_have_the_same_label_is_one_candidate() -> None:
    wordings = (
        "新聞をめくった。",
        "芽をかいた。",
        "朝、新聞をめくり、芽をかき、水をやった。",
        "水をやった。",
    )
    told = {day: wordings[day // 2 % len(wordings)] for day in range(0, 84, 2)}
    labels = [one.label for one in surfaced(diary(told))]
    assert len(set(labels)) == len(labels)


def test_the_label_is_like_most_of_its_quotes() -> None:
    told = dict.fromkeys(range(0, 84, 4), "帰る前に付箋に一手を書いた。")
    told |= {2: "付箋に一手を書きながら古い友人のことを長々と思い出していた。", 6: "付箋の一手、三つ。"}
    (one,) = about(surfaced(diary(told)), "付箋")
    assert one.label == "帰る前に付箋に一手を書く"


def test_a_label_is_nothing_meant_or_missed() -> None:
    told = dict.fromkeys(range(0, 84, 7), "朝、庭の草を抜いた。")
    told |= dict.fromkeys(range(2, 84, 4), "朝、庭の草を抜くつもりだった。")
    told |= dict.fromkeys(range(3, 84, 5), "朝、庭の草を抜くのを忘れた。")
    month = diary(told)
    (one,) = about(surfaced(month), "草")
    assert one.label.endswith("庭の草を抜く")
    assert {piece.day for piece in one.evidence} == {day for day, text in month if "草を抜いた" in text}


def test_rhythm_is_read_from_the_days() -> None:
    weekly = dict.fromkeys(range(4, 84, 7), "机を布で拭いた。")
    (one,) = about(surfaced(diary(weekly)), "机")
    assert (one.parts.days, one.parts.span, one.parts.per_week) == (12, 78, 1.08)
    assert one.parts.weekday == 4
    assert not one.parts.month_end
    assert one.parts.trend == "steady"
    monthly = {
        day: "家計簿を締めた。" for day in range(366) if (date(2024, 1, 2) + timedelta(days=day)).day == 1
    }
    (ends,) = about(surfaced(diary(monthly, 366)), "家計簿")
    assert ends.parts.month_end
    assert ends.parts.weekday is None


def test_trend_is_held_against_the_whole_diary() -> None:
    late = dict.fromkeys(range(60, 84, 2), "机を布で拭いた。")
    early = dict.fromkeys(range(0, 24, 2), "鉢に水を注いだ。")
    found = surfaced(diary(late | early))
    assert about(found, "机")[0].parts.trend == "emerging"
    assert about(found, "鉢")[0].parts.trend == "fading"


def test_the_usual_cue_is_in_the_writers_words() -> None:
    told = dict.fromkeys(range(0, 84, 3), "朝会の前に夜のログを読み返した。")
    (one,) = about(surfaced(diary(told)), "ログ")
    assert one.parts.cue == "朝会の前"
    walks = [piece.parts.cue for piece in surfaced(english()) if "canal" in piece.label]
    assert walks[0].casefold() == "before lunch"


def test_agency_is_the_share_that_the_writer_did() -> None:
    told = dict.fromkeys(range(0, 84, 4), "鉢に水を注いだ。")
    told |= dict.fromkeys(range(1, 84, 4), "妻が鉢に水を注いだ。")
    (one,) = about(surfaced(diary(told)), "鉢")
    assert one.parts.agency == 0.5
    assert one.days == 21
