"""The words of a quote that tell its practice."""

import pytest

from reflectui.surfacing.rules import Rule, Way
from reflectui.tui.habits.found.lit import Lit


def rule(*names: str) -> str:
    return Rule((Way((names[0],), {}, frozenset(names), 0.0),)).as_json()


@pytest.mark.parametrize(
    ("names", "quote", "lit"),
    [
        (("n差分", "v読み返す"), "差分を読み返してから出した", ["差分", "読み返し"]),
        (("^閉", "nタブ"), "タブを閉じ、席を立つ", ["タブ", "閉じ"]),
        (("v片付ける", "v読む"), "片付けた。片付ける前に読んだ", ["片付け", "片付ける", "読ん"]),
        (("^替", "v替える", "v入れ替える"), "水を替える。入れ替えた", ["替える", "入れ替え"]),
        (("^金", "^確"), "料金チェックと確認", ["料金", "確認"]),
        (("^読",), "今朝読み直した。今朝音読した", ["読み", "音読"]),
        (("nログ", "n箱"), "エラーログと百葉箱", ["エラーログ", "箱"]),
        (("nタブ", "nブランチ"), "タブブランチ", ["タブブランチ"]),
        (
            ("vread", "ndiff"),
            "I read, and was reading the diffs; ready",
            ["read", "reading", "diffs", "ready"],
        ),
        (("vrehearse",), "Rehearsed it; the rehearsal", ["Rehearsed", "rehearsal"]),
        (("n.*", "v(["), "anything [at] all", []),
    ],
)
def test_forms_of_its_words_are_lit(names: tuple[str, ...], quote: str, lit: list[str]) -> None:
    assert [quote[begin:end] for begin, end in Lit(rule(*names))(quote)] == lit


def test_without_a_rule_nothing_is_lit() -> None:
    assert Lit("")("anything") == []
