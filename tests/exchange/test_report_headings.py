"""日報: where their headings would send the text."""

import pytest

from reflectui.exchange.report_headings import propose


@pytest.mark.parametrize(
    "text",
    [
        "おつかれさまです\n■今日やったこと\nA\n■所感\nB\n■明日やること\nC",
        "おつかれさまです\n■ 今日やったこと：\nA\n■ 所感\nB\n■ 明日やること\nC",
        "おつかれさまです\n*■今日やったこと*\nA\n*■所感*\nB\n*■明日やること*\nC",
        "おつかれさまです\n【今日やったこと】\nA\n【所感】\nB\n【明日やること】\nC",
        "おつかれさまです\n## 今日やったこと\nA\n## 所感\nB\n## 明日やること\nC",
        "おつかれさまです\n今日やったこと\nA\n所感\nB\n明日やること\nC",
    ],
)
def test_headings_in_any_look(text: str) -> None:
    proposal = propose(text)
    assert proposal is not None
    assert (proposal.experience, proposal.reflection) == ("A", "B")
    lines = text.split("\n")
    assert proposal.rest == f"おつかれさまです\n{lines[5]}\nC"
    assert proposal.whole == f"おつかれさまです\nA\n{lines[5]}\nC"
    assert proposal.headings == (
        ("今日やったこと", "experience"),
        ("所感", "reflection"),
        ("明日やること", ""),
    )


@pytest.mark.parametrize(
    "text",
    [
        "今日やったこと、まだ書けていない。",
        "朝\n### 気づき\n2021-07-26 に戻る",
        "■今日の献立\nカレー",
        "```\n■所感\n```",
        "■所感",
        "・所感",
        "",
    ],
)
def test_what_is_no_report(text: str) -> None:
    assert propose(text) is None


def test_other_looks_inside_a_section_stay_in_it() -> None:
    proposal = propose("## 今日やったこと\n### 午前\n■ 会議\nA\n## 困っていること\nB")
    assert proposal is not None
    assert proposal.experience == "### 午前\n■ 会議\nA"
    assert proposal.rest == "## 困っていること\nB"
