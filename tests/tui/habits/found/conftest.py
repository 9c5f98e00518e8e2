"""Journals in which practices were found already."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from reflectui import i18n, paths
from reflectui.store.journal import Journal
from tests.tui.habits.found.diary import found, write


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the journals that are read once and copied for each test."""
    return tmp_path_factory.mktemp("read")


@pytest.fixture(params=i18n.LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """The language of the diary, which the screen speaks too."""
    i18n.set_language(request.param)
    return str(request.param)


def copy_of(language: str, read_once: Path, tmp_path: Path) -> Path:
    """A fresh copy of the journal in a language."""
    kept = read_once / f"{language}.db"
    if not kept.exists():
        with Journal.open(kept, device="here") as journal:
            write(journal, language)
            found(journal)
    return Path(shutil.copy(kept, tmp_path / "journal.db"))


@pytest.fixture
def diary(
    language: str, read_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Journal]:
    """A diary in each language, its practices found."""
    path = copy_of(language, read_once, tmp_path)
    monkeypatch.setattr(paths, "default_journal", lambda: path)
    with Journal.open(path, device="here") as journal:
        yield journal


@pytest.fixture
def japanese(read_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journal]:
    """The Japanese diary, its practices found."""
    i18n.set_language("ja")
    path = copy_of("ja", read_once, tmp_path)
    monkeypatch.setattr(paths, "default_journal", lambda: path)
    with Journal.open(path, device="here") as journal:
        yield journal
