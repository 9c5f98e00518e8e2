"""Diaries made up for measuring: the same on every machine, Japanese or English, 250 characters an entry.

Words come by rank (the n-th as often as 1/n) with a long tail of rare names, sentences from a few habits of
writing, so that an index grows and practices recur as in a real diary.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

LAST_DAY = date(2026, 7, 14)
CHARACTERS = 250
LANGUAGES = ("ja", "en")


@dataclass(frozen=True, slots=True)
class Made:
    """One made-up entry; `day` is ISO text, `time` 'HH:MM' of that journal day."""

    day: str
    time: str
    text: str


@dataclass(frozen=True, slots=True)
class _Words:
    """What a language's sentences are put together from, most frequent first."""

    things: tuple[str, ...]
    people: tuple[str, ...]
    practices: tuple[str, ...]
    sentences: tuple[str, ...]
    syllables: tuple[str, ...]
    rare_length: int


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_JAPANESE = _Words(
    things=_split(
        """
        設計 確認 会議 資料 仕様 質問 実装 試験 記録 議事録 障害 見積 顧客 画面 検索 手順 前提 版 差分
        指摘 原因 仮説 再現 計画 連絡 相談 発表 勉強会 読書 散歩 食事 睡眠 天気 電車 朝 夜 机 窓 本 手紙
        データベース テスト レビュー リリース チーム コード ログ メモ タスク スライド
        """
    ),
    people=_split("佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤"),
    practices=(
        "朝のうちにコードを読んだ。",
        "着手する前に仕様の版を声に出した。",
        "聞く前に試したことを書いた。",
        "会議の最後に次の一歩を決めた。",
        "差分を読み返してから出した。",
        "寝る前に今日の一行を書いた。",
    ),
    sentences=(
        "今日は{thing}の{thing2}をやり直した。",
        "{person}さんに{thing}の前提を聞かれて、すぐに答えられなかった。",
        "{thing}が思ったより時間がかかったのは、{rare}の{thing2}を先に見ていなかったからだ。",
        "次は{thing}の前に{thing2}を書いておく。",
        "帰りに{rare}の話を{person}さんとした。",
        "{thing}と{thing2}のちがいが、やっと分かってきた気がする。",
    ),
    syllables=tuple(
        "青赤秋朝雨石市上海風川木北草雲黒小坂桜里沢島白高竹田谷月鶴寺冬中西野橋浜原東光平福藤星本松水"
    ),
    rare_length=2,
)

_ENGLISH = _Words(
    things=_split(
        """
        review office meeting design release question test report customer draft plan search page note log
        deadline estimate interview garden train dinner letter book window morning evening weather walk
        branch build index query table cache editor keyboard merge ticket incident version assumption
        """
    ),
    people=_split("Anna Brian Chitra David Elena Farid Grace Hugo Ines Jonas"),
    practices=(
        "Read the diff once more before sending it. ",
        "Wrote down what I had tried before asking. ",
        "Said the version out loud before starting. ",
        "Closed the meeting with one next step. ",
        "Read code for half an hour in the morning. ",
        "Wrote one line before going to bed. ",
    ),
    sentences=(
        "Spent the afternoon on the {thing} and the {thing2}. ",
        "{person} asked about the {thing} and I had no good answer. ",
        "The {thing} took longer because nobody had looked at the {rare} {thing2} first. ",
        "Next time I will write the {thing2} before the {thing}. ",
        "Talked with {person} about {rare} on the way home. ",
        "I begin to see how a {thing} differs from a {thing2}. ",
    ),
    syllables=_split(
        "al ber cor den el far gan hol in jor kel lin mar nor os per quin ros sel tor ul ven yar zel"
    ),
    rare_length=3,
)

_WORDS = {"ja": _JAPANESE, "en": _ENGLISH}


def entries(language: str, count: int) -> Iterator[Made]:
    """`count` entries of one language, newest day first; the newest day is LAST_DAY."""
    chance = random.Random(language)
    words = _WORDS[language]
    day = LAST_DAY
    left = count
    while left:
        of_day = min(left, chance.randint(5, 19))
        for minute in sorted(chance.sample(range(7 * 60, 26 * 60), of_day)):
            yield Made(day.isoformat(), f"{minute // 60:02d}:{minute % 60:02d}", _text(words, chance))
        left -= of_day
        day -= timedelta(days=1)


def write_jsonl(path: Path, language: str, count: int) -> None:
    """Write the entries as `reflectui import jsonl` reads them."""
    with path.open("w", encoding="utf-8") as file:
        for made in entries(language, count):
            line = {"date": made.day, "time": made.time, "text": made.text}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def write_jrnl(path: Path, language: str, count: int) -> None:
    """Write the entries as jrnl keeps them in a plain text journal, oldest first."""
    with path.open("w", encoding="utf-8") as file:
        for made in reversed(list(entries(language, count))):
            # jrnl knows no 26:10; the minute does not matter to what is measured.
            file.write(f"[{made.day} {int(made.time[:2]) % 24:02d}{made.time[2:]}] {made.text}\n\n")


def _text(words: _Words, chance: random.Random) -> str:
    text = ""
    while len(text) < CHARACTERS:
        if chance.random() < 0.15:
            text += _by_rank(words.practices, chance)
        else:
            text += _by_rank(words.sentences, chance).format(
                thing=_by_rank(words.things, chance),
                thing2=_by_rank(words.things, chance),
                person=_by_rank(words.people, chance),
                rare="".join(chance.choices(words.syllables, k=words.rare_length)),
            )
    return text[:CHARACTERS]


def _by_rank(words: tuple[str, ...], chance: random.Random) -> str:
    return chance.choices(words, cum_weights=_weights(len(words)))[0]


def _weights(count: int) -> tuple[float, ...]:
    if count not in _known_weights:
        _known_weights[count] = tuple(accumulate(1 / rank for rank in range(1, count + 1)))
    return _known_weights[count]


_known_weights: dict[int, tuple[float, ...]] = {}
