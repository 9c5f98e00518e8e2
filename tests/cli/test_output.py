"""What is printed as data."""

import json

import pytest

from reflectui.cli.output import print_json_list


@pytest.mark.parametrize(
    "items", [[], [{"a": [1, {"b": "版\n\u2028\x85\x1c"}], "c": {}}, [], 5]], ids=["nothing", "something"]
)
def test_a_list_is_one_json_document(items: list[object], capsys: pytest.CaptureFixture[str]) -> None:
    print_json_list(iter(items))
    printed = capsys.readouterr().out
    assert json.loads(printed) == items
    assert not any(sign in printed for sign in "\u2028\x85\x1c")
