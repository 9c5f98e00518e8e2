"""The times of lines that were gathered into one record, wherever they stand in it by now."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping

from reflectui.model.entry import Stage


def times_beside(
    stages: Mapping[Stage, str], lines: Iterable[tuple[str | None, str]]
) -> dict[Stage, dict[int, str]]:
    """For each stage the times of its lines, by the number of the line from 0.

    `lines` are times ('HH:MM' or None) and texts of what was gathered, in order. A line that was changed
    since has no time any more; of equal ones the first has the first time.
    """
    waiting: dict[str, deque[str | None]] = defaultdict(deque)
    for time, text in lines:
        waiting[text.split("\n", 1)[0]].append(time)
    found: dict[Stage, dict[int, str]] = {}
    for stage, text in stages.items():
        times = {}
        for number, line in enumerate(text.split("\n")):
            if waiting.get(line) and (time := waiting[line].popleft()):
                times[number] = time
        if times:
            found[stage] = times
    return found
