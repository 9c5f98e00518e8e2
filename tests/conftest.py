"""Every test has a home and a clock of its own and never meets the person's files."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings

from reflectui import clock, i18n

SHARED = Path(__file__).resolve().parents[2] / "shared"
# How long an example takes says how busy the machine is.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
START = datetime(2026, 7, 14, 17, 10, tzinfo=UTC)


class Clock:
    """A clock that stands until it is moved: 2026-07-14 17:10 UTC, 26:10 of 7/14 in Tokyo."""

    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        """Move by the keywords of timedelta."""
        self.at += timedelta(**by)


@pytest.fixture(autouse=True)
def own_clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    standing = Clock()
    monkeypatch.setattr(clock, "now", standing)
    return standing


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("LANG", "C.UTF-8")
    for name in (
        "LANGUAGE",
        "LC_ALL",
        "LC_MESSAGES",
        "REFLECTUI_JOURNAL",
        "REFLECTUI_NOW",
        "EDITOR",
        "VISUAL",
        "NO_COLOR",
    ):
        monkeypatch.delenv(name, raising=False)
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    i18n.set_language("en")
    yield home
    i18n.set_language("en")


@pytest.fixture
def shared() -> Path:
    """The folder of diaries and sample files that measuring uses; absent outside the workshop."""
    if not SHARED.is_dir():
        pytest.skip("the folder of sample diaries is not beside the checkout")
    return SHARED


def read_lines(path: Path) -> list[dict[str, object]]:
    """The objects of a jsonl file."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]
