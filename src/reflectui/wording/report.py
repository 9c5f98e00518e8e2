"""The day or the week as plain text to pass on: no confidential entries, people under other names."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from reflectui.i18n import _, language
from reflectui.language.marks import spans
from reflectui.language.motion import LETTER
from reflectui.language.normalise import fold
from reflectui.wording.dates import day_text

if TYPE_CHECKING:
    from reflectui.model.entry import Entry

HONORIFICS = "(?:さん|くん|君|さま|様|氏|先生|先輩|ちゃん)?"
NAME = re.compile("(.+?)(?:(?:さん|くん|さま|先生|先輩|ちゃん).*|[君様氏])?")


def report_since(span: str, today: str) -> str:
    """The first day of a report of 'today' or of the 'week' that began on Monday."""
    day = date.fromisoformat(today)
    return today if span == "today" else (day - timedelta(days=day.weekday())).isoformat()


def report_of(entries: "Iterable[Entry]", today: str) -> str:
    """What was done, what was understood and what comes next, in the order it was written; "" for nothing."""
    shown = [entry for entry in entries if not entry.confidential]
    sections = {
        _("Done"): [(entry.day, entry.title or entry.experience) for entry in shown],
        _("Learned"): [(entry.day, text) for entry in shown for text in (entry.reflection, entry.concept)],
        _("Next"): [(entry.day, entry.action) for entry in shown],
    }
    parts = [
        f"{heading}\n" + "\n".join(_items(items, today))
        for heading, items in sections.items()
        if any(text.strip() for _day, text in items)
    ]
    return masked("\n\n".join(parts), _people(shown))


def masked(text: str, people: Sequence[str]) -> str:
    """`text` with every name of `people`, with or without @, under a letter: Aさん, Person A.

    Names that differ only in width or case are one person.
    """
    if not people:
        return text
    others = dict[str, str]()
    for name in people:
        others.setdefault(fold(name), _other(len(others)))
    # The longer of two names that begin alike is tried first.
    names = sorted(people, key=len, reverse=True)
    pattern = "|".join(f"({_whole(name)})" for name in names)

    def other(found: re.Match[str]) -> str:
        return others[fold(names[(found.lastindex or 0) - 1])]

    return re.sub(rf"[@＠]?(?:{pattern}){HONORIFICS}", other, text, flags=re.IGNORECASE)


def _other(number: int) -> str:
    letters = chr(ord("A") + number % 26) * (number // 26 + 1)
    return f"{letters}さん" if language() == "ja" else f"Person {letters}"


def _whole(name: str) -> str:
    """A pattern for `name` that no word goes on from; Japanese is written without spaces around it."""
    before = f"(?<!{LETTER})" if re.match(LETTER, name[0]) else ""
    after = f"(?!{LETTER})" if re.match(LETTER, name[-1]) else ""
    return before + re.escape(name) + after


def _items(items: list[tuple[str, str]], today: str) -> list[str]:
    lines, shown = list[str](), ""
    several = len({day for day, _text in items}) > 1
    for day, text in items:
        if not text.strip():
            continue
        if several and day != shown:
            lines.append(day_text(day, today))
            shown = day
        first, *rest = text.strip().split("\n")
        lines += [f"- {first}", *(f"  {line}" for line in rest)]
    return lines


def _people(entries: "list[Entry]") -> list[str]:
    """Names as they are written, in the order they are met, without an honorific and what follows it."""
    names = dict[str, None]()
    for entry in entries:
        for text in (entry.title, *entry.stages().values()):
            for start, end, kind in spans(text):
                if kind == "person" and (name := NAME.fullmatch(text, start + 1, end)):
                    names[name[1]] = None
    return list(names)
