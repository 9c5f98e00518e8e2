"""Two invented diaries of a month: a Japanese one and an English one."""

from datetime import date, timedelta

from reflectui.surfacing.candidates import Candidate, candidates
from reflectui.surfacing.phrases import pack, phrases_of

START = date(2026, 3, 2)

READING = (
    "朝、同僚のコードを一本読んだ。",
    "始業前に設計書を読み、余白に疑問を書いた。",
    "朝いちで他人のコードを一本読む。",
    "出社してすぐコードを一本だけ読んだ。",
)
PLANTS = (
    "夕方、ベランダの鉢に水をやった。",
    "帰宅してベランダの鉢へ水をやる。",
    "鉢に水をやり、枯れた葉を摘んだ。",
)
DESK = ("退勤前に机を拭いた。", "机を拭いてから帰る。", "帰る前、机を拭いて鉛筆を削った。")
JAPANESE_NOISE = (
    "雨が降って電車が遅れた。",
    "昼はうどん。",
    "定例が長引き、結論は出なかった。",
    "田中さんが弁当を分けてくれた。",
    "眠い。",
)
JAPANESE_UNDONE = {
    4: "鉢に水をやるのを忘れた。",
    9: "机を拭かずに帰ってしまった。",
    14: "コードを一本読むつもりだった。",
    19: "妻が鉢に水をやった。",
    24: "鉢に水をやれなかった。",
}

WALKING = (
    "Walked along the canal before lunch.",
    "Before lunch I walked the canal path.",
    "I took my walk along the canal, then lunch.",
)
LEDGER = (
    "Entered the receipts in my ledger before supper.",
    "I entered my receipts in the ledger.",
    "Before supper I wrote the day's receipts into my ledger.",
)
FLUTE = (
    "Practised scales on my flute for ten minutes.",
    "I practised my flute scales.",
    "Ten minutes of scales on the flute.",
)
ENGLISH_NOISE = (
    "It rained and the train was late.",
    "Coffee with Helen.",
    "The meeting ran long.",
    "Ben mended his bicycle.",
    "Tired.",
)
ENGLISH_UNDONE = {
    4: "I did not enter the receipts in my ledger.",
    9: "I forgot to practise my flute scales.",
    14: "I should walk along the canal.",
    19: "Helen walked along the canal.",
    24: "I wanted to enter my receipts in the ledger.",
}


def japanese() -> list[tuple[str, str]]:
    """(day, text) of thirty days: reading code, watering plants and wiping the desk recur."""
    return _month(
        (READING, PLANTS, DESK),
        JAPANESE_NOISE,
        JAPANESE_UNDONE,
        "お疲れさまです\n",
        "\n■明日やること\n・机の引き出しを片付ける",
    )


def english() -> list[tuple[str, str]]:
    """(day, text) of thirty days: the canal walk, the ledger and the flute recur."""
    return _month(
        (WALKING, LEDGER, FLUTE),
        ENGLISH_NOISE,
        ENGLISH_UNDONE,
        "",
        "\n\n## Tomorrow\nSort the drawers of the desk.",
    )


def _month(
    practices: tuple[tuple[str, ...], ...],
    noise: tuple[str, ...],
    undone: dict[int, str],
    before: str,
    after: str,
) -> list[tuple[str, str]]:
    days = []
    for number in range(30):
        told = [noise[number % len(noise)]]
        if number in undone:
            told.append(undone[number])
        else:
            told += [
                wordings[number % len(wordings)]
                for turn, wordings in enumerate(practices)
                if (number + turn) % 2
            ]
        days.append((str(START + timedelta(days=number)), before + " ".join(told) + after))
    return days


def surfaced(diary: list[tuple[str, str]], limit: int = 30) -> list[Candidate]:
    """The candidates of (day, text), entries numbered from 1."""
    texts = [text for _, text in diary]
    packed = [(number + 1, day, pack(phrases_of(text), text)) for number, (day, text) in enumerate(diary)]
    return candidates(packed, lambda entry: texts[entry - 1], limit)
