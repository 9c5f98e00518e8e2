"""The wheel alone, in an environment and a folder of its own, is the whole program."""

import json
import os
import sqlite3
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from reflectui.store.journal import Journal
from reflectui.wording import ladders, lenses
from tests.terminal.harness import environment

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)])
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs' folder of a new environment with the wheel; other packages are those of this one."""
    home = tmp_path_factory.mktemp("installed") / "env"
    venv.create(home, symlinks=True)
    python = home / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    run([*pip, "install", "--quiet", "--no-deps", "--no-index", str(wheel)])
    packages = run([str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]).strip()
    Path(packages, "others.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python.parent


def run(command: Sequence[str], **env: str) -> str:
    """What a command prints, run outside the checkout."""
    folder = env.get("HOME", "/")
    done = subprocess.run(
        command,
        env=env or None,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_holds_migrations_ways_of_writing_ladders_and_both_languages(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert "reflectui/migrations/migrations.py" in names
    assert "reflectui/locale/ja/LC_MESSAGES/reflectui.mo" in names
    assert "reflectui/py.typed" in names
    assert any(name.endswith(".tcss") for name in names)
    assert {f"reflectui/wording/lenses/{id}.toml" for id in lenses.BUILT_IN} <= names
    assert {f"reflectui/wording/ladders/{id}.toml" for id in ladders.BUILT_IN} <= names
    assert not any(name.startswith(("tests/", "benchmarks/")) for name in names)


def test_it_makes_a_journal_and_reads_it_back(installed: Path, tmp_path: Path) -> None:
    env = environment(tmp_path / "person")
    where = run([str(installed / "python"), "-c", "import reflectui; print(reflectui.__file__)"], **env)
    assert Path(where.strip()).is_relative_to(installed.parent)
    run([str(installed / "reflectui"), "add", "版を声に出す"], **env)
    listed = json.loads(run([str(installed / "reflectui"), "list", "--json"], **env))
    assert [entry["stages"]["experience"] for entry in listed] == ["版を声に出す"]


def test_it_speaks_both_languages(installed: Path, tmp_path: Path) -> None:
    env = environment(tmp_path / "person")
    english, japanese = (
        run([str(installed / "reflectui"), "--lang", language, "--help"], **env) for language in ("en", "ja")
    )
    assert english.isascii()
    assert any("ぁ" <= letter <= "ん" for letter in japanese)


def test_sqlite_utils_alone_brings_an_empty_file_to_the_same_schema(tmp_path: Path) -> None:
    by_command, by_journal = tmp_path / "command.db", tmp_path / "journal.db"
    tool = str(Path(sys.executable).with_name("sqlite-utils"))
    run([tool, "migrate", str(by_command), str(ROOT / "migrations")], PATH=os.defpath, HOME=str(tmp_path))
    Journal.open(by_journal).close()
    assert schema(by_command) == schema(by_journal)


def schema(path: Path) -> tuple[set[tuple[str, ...]], int]:
    """Tables, views and indexes of a file, and the version it says it has."""
    wanted = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE type <> 'trigger' AND sql IS NOT NULL"
    with closing(sqlite3.connect(path)) as connection:
        rows = set(connection.execute(wanted).fetchall())
        return rows, connection.execute("PRAGMA user_version").fetchone()[0]
