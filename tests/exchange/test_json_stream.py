"""JSON files of any size and layout are read piece by piece."""

import json
import tracemalloc
from pathlib import Path

import pytest

from reflectui.errors import ReflectuiError
from reflectui.exchange import json_stream
from reflectui.exchange.importing import run_import
from reflectui.exchange.json_stream import members
from reflectui.store.journal import Journal
from tests.exchange.own import MOMENT
from tests.exchange.reading import exported


def test_the_place_of_broken_json_is_named(tmp_path: Path, journal: Journal) -> None:
    lines = exported_lines(journal, 300)
    lines[200] = lines[200][:20]
    (tmp_path / "in.json").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(ReflectuiError, match=r"import\.not_json_file") as refused:
        run_import(journal, "json", tmp_path / "in.json")
    assert refused.value.params["line"] == 201


def test_a_large_broken_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "in.json"
    path.write_text('{"entries": [}' + " " * 1_000_000, encoding="utf-8")
    tracemalloc.start()
    with pytest.raises(ReflectuiError, match=r"import\.not_json_file"):
        list(members(path, ("entries",)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 500_000


@pytest.mark.parametrize("size", range(1, 40))
def test_values_may_be_cut_anywhere_while_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    text = '{"a": [true, false, null, -1.5e+10], "entries": ["\\ud83d\\ude00\\n", {"b": "x\\\\"}, 12345]}'
    monkeypatch.setattr(json_stream, "CHUNK", size)
    path = tmp_path / "in.json"
    path.write_text(text, encoding="utf-8")
    found = [(key, value) for key, value, _ in members(path, ("entries",))]
    whole = json.loads(text)
    assert found == [("a", whole["a"]), *(("entries", value) for value in whole["entries"])]


def exported_lines(journal: Journal, count: int) -> list[str]:
    with journal.change("test"):
        for _ in range(count):
            journal.entries.add(MOMENT, experience="あ" * 400)
    return exported(journal).split("\n")
