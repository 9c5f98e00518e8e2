"""日報: what their headings would send to which stage. A proposal only; a person accepts it or not."""

import re
from collections.abc import Iterator

from reflectui.exchange.records import Proposal
from reflectui.language.normalise import fold

EXPERIENCE = "今日やったこと 本日やったこと やったこと 今日したこと 今日の作業 本日の作業 作業内容 業務内容"
REFLECTION = "所感 感想 気づき 気付き 振り返り ふりかえり 内省"
STAYING = "明日やること 明日の予定 次にやること 今後の予定 困っていること 課題"

_STAGES = (
    dict.fromkeys(EXPERIENCE.split(), "experience")
    | dict.fromkeys(REFLECTION.split(), "reflection")
    | dict.fromkeys(STAYING.split(), "")
)
_MARKED = re.compile(
    r"(?P<hash>#{1,2}) +(?P<a>.+)|(?P<sign>[■□●◆◇▼▽▪◼○◎★☆])[ 　]*(?P<b>.+)"
    r"|(?P<open>[【\[〔《])(?P<c>[^】\]〕》]+)[】\]〕》]"
)


def propose(text: str) -> Proposal | None:
    """Where the headings of `text` lead, None where no heading leads to a stage.

    A heading stands alone on its line: behind a sign (■), in brackets, behind # or ##, or as one of the known
    names. The first known one says which look the others have.
    """
    lines = text.split("\n")
    found = list(_headings(lines))
    look = next((look for _, look, _, stage in found if stage), None)
    if look is None:
        return None
    parts: dict[str, list[str]] = {"experience": [], "reflection": [], "rest": [], "whole": []}
    headings = {at: (name, stage) for at, its, name, stage in found if its == look or stage is not None}
    stage = ""
    for at, line in enumerate(lines):
        if at in headings:
            stage = headings[at][1] or ""
            if stage:
                continue
        parts[stage or "rest"].append(line)
        if stage != "reflection":
            parts["whole"].append(line)
    joined = {name: "\n".join(part).strip("\n") for name, part in parts.items()}
    if not joined["experience"].strip() and not joined["reflection"].strip():
        return None
    return Proposal(**joined, headings=tuple((name, stage or "") for name, stage in headings.values()))


def _headings(lines: list[str]) -> Iterator[tuple[int, str, str, str | None]]:
    """Line number, look, name and stage of what may be a heading; the stage is None for unknown names."""
    fenced = False
    for at, line in enumerate(lines):
        bare = line.strip().strip("*").strip()
        if bare.startswith("```"):
            fenced = not fenced
        if fenced or not bare:
            continue
        marked = _MARKED.fullmatch(bare)
        name = (marked["a"] or marked["b"] or marked["c"] if marked else bare).strip("*: 　：")
        stage = _STAGES.get(fold(name))
        if marked:
            yield at, marked["hash"] or marked["sign"] or marked["open"], name, stage
        elif stage is not None:
            yield at, "", name, stage
