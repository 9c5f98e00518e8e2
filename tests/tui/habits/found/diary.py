"""A small diary in each language in which some things recur, told in other words each time."""

from datetime import date, timedelta

from reflectui.store.journal import Journal
from tests.tui.house import at

LAST = date(2026, 7, 13)
DAYS = 60

# How many days apart, and the wordings that take turns.
JA = (
    (5, ("帰る前にタブとブランチを片付けた", "タブとブランチを消して席を立つ", "タブとブランチを空にした")),
    (4, ("昼休みに神社まで歩いた", "昼、神社の石段まで歩いて戻る", "昼休みは神社まで散歩した")),
    (3, ("差分を読み返してから出した", "出す前に差分を読み返した", "差分を頭から読み直して出した")),
)
JA_REST = (
    "請求の画面で桁がずれていた",
    "佐藤さんと見積もりの話",
    "雨、電車が遅れる",
    "新しい席は窓に近い",
    "検証環境が夕方まで重かった",
    "定例は三十分で終わった",
    "鈴木さんが休み",
)
EN = (
    (
        3,
        ("Read my own diff before the review", "Read the diff once more", "Before the review I read my diff"),
    ),
    (4, ("Walked round the reservoir at lunch", "At lunch round the reservoir", "Walked to the reservoir")),
    (5, ("Wrote the Friday note to the team", "Sent the team the Friday note", "Wrote the Friday note")),
)
EN_REST = (
    "The invoice screen was off by one",
    "A long call with the vendor",
    "Rain, the bus was late",
    "The new desk is by the window",
    "Staging was slow until evening",
    "Planning took half an hour",
    "Priya was away",
)
KINDS = {"ja": (JA, JA_REST), "en": (EN, EN_REST)}


def write(journal: Journal, language: str) -> None:
    """Sixty days of it up to yesterday, on most of them a sentence or two."""
    practices, rest = KINDS[language]
    stop = "。" if language == "ja" else ". "
    with journal.change("import"):
        for number in range(DAYS):
            day = LAST - timedelta(days=DAYS - 1 - number)
            said = [f"{rest[number // 6 % len(rest)]}{stop}"] if number % 6 == 0 else []
            for each, wordings in practices:
                if number % each == each - 1:
                    said.append(f"{wordings[number // each % len(wordings)]}{stop}")
            if said:
                journal.entries.add(at(day.isoformat(), "18:00"), experience="".join(said))


def found(journal: Journal) -> None:
    """Everything is read, as after the place of the habits was open for a while."""
    journal.candidates.drain()
    journal.candidates.found(60)
