"""config.toml: read with care, written without losing its owner's comments."""

import stat
from pathlib import Path

import pytest

from reflectui import paths
from reflectui.errors import ReflectuiError
from reflectui.settings import Settings


def write(text: str) -> Path:
    file = paths.config_file()
    paths.private_folder(file.parent)
    file.write_text(text, encoding="utf-8")
    return file


def test_without_a_file_everything_is_found_out() -> None:
    assert Settings.load() == Settings()
    assert not paths.config_file().exists()


def test_a_journal_has_a_name_or_a_path(own_home: Path) -> None:
    write('language = "ja"\n[journals]\nwork = "~/work.db"\n')
    settings = Settings.load()
    assert settings.language == "ja"
    assert settings.journal("work") == own_home / "work.db"
    assert settings.journal("other.db") == Path("other.db").absolute()
    assert settings.journal("~nobody-here/a.db") == Path("~nobody-here/a.db").absolute()
    assert settings.journal(None) == paths.default_journal()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (r'work = "/tmp/\u0000"', "settings.journal_path"),
        (r'"a\u0000" = "/tmp/a.db"', "settings.journal_name"),
        (r'"a\u001b[2J" = "/tmp/a.db"', "settings.journal_name"),
        ('"/" = "/tmp/a.db"', "settings.journal_name"),
        ('"" = "/tmp/a.db"', "settings.journal_name"),
    ],
)
def test_a_journal_whose_name_or_path_cannot_be_one_is_refused(line: str, code: str) -> None:
    write(f"[journals]\n{line}\n")
    with pytest.raises(ReflectuiError) as refused:
        Settings.load()
    assert refused.value.code == code


def test_comments_survive_a_change() -> None:
    file = write('# mine\ntheme = "dark" # at night\nunknown = 3\n')
    settings = Settings.load()
    settings.remember("theme", "light")
    assert settings.theme == "light"
    assert file.read_text(encoding="utf-8") == '# mine\ntheme = "light" # at night\nunknown = 3\n'
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_linked_file_stays_a_link(tmp_path: Path) -> None:
    file = write("")
    file.rename(tmp_path / "dotfile.toml")
    file.symlink_to(tmp_path / "dotfile.toml")
    Settings().remember("theme", "dark")
    assert file.is_symlink()
    assert 'theme = "dark"' in (tmp_path / "dotfile.toml").read_text(encoding="utf-8")


def test_what_cannot_be_written_is_refused_and_left_alone() -> None:
    file = write("language = [broken")
    with pytest.raises(ReflectuiError, match=r"settings\.unwritable"):
        Settings().remember("theme", "dark")
    assert file.read_text(encoding="utf-8") == "language = [broken"


def test_the_first_change_writes_the_file_for_its_owner_alone() -> None:
    Settings().remember("language", "en")
    assert Settings.load().language == "en"
    folder = paths.config_file().parent
    assert [stat.S_IMODE(each.stat().st_mode) for each in (folder, folder.parent)] == [0o700, 0o700]


def test_a_word_that_a_setting_does_not_take_is_told_with_those_it_takes() -> None:
    file = write('language = "fr"')
    with pytest.raises(ReflectuiError) as refused:
        Settings.load()
    assert refused.value.code == "settings.choice"
    assert refused.value.params == {"path": str(file), "name": "language", "known": "ja en"}


@pytest.mark.parametrize(
    "text",
    [
        "language = [",
        "theme = 3",
        'zone = "Nowhere/Land"',
        "keys = 1",
        "[keys]\na = 2",
        "journals = []",
    ],
)
def test_what_cannot_be_read_is_refused_and_left_alone(text: str) -> None:
    file = write(text)
    with pytest.raises(ReflectuiError) as refused:
        Settings.load()
    assert refused.value.code == "settings.unreadable"
    assert file.read_text(encoding="utf-8") == text


def test_a_new_setting_parts_no_comment_from_what_it_is_of() -> None:
    file = write('# mine\ntheme = "dark"\n\n# far away\n[keys]\n"app.quit" = "Q" # upper case\n')
    settings = Settings.load()
    settings.remember("zone", "Asia/Tokyo")
    settings.remember_keys("entry.trash", "X, ctrl+g")
    assert file.read_text(encoding="utf-8") == (
        'zone = "Asia/Tokyo"\n# mine\ntheme = "dark"\n\n'
        '# far away\n[keys]\n"app.quit" = "Q" # upper case\n"entry.trash" = "X, ctrl+g"\n'
    )
    assert Settings.load() == settings
    settings.remember_keys("app.quit", "")
    assert Settings.load().keys == {"entry.trash": "X, ctrl+g"}


def test_the_usual_journal_has_no_name_and_others_theirs_or_that_of_the_file(tmp_path: Path) -> None:
    settings = Settings()
    settings.name_journal("work", tmp_path / "work-2026.db")
    assert settings.name_of(paths.default_journal()) == ""
    assert settings.name_of(tmp_path / "work-2026.db") == "work"
    assert settings.name_of(tmp_path / "other.db") == "other"
    (tmp_path / "link.db").symlink_to(tmp_path / "work-2026.db")
    assert settings.name_of(tmp_path / "link.db") == "work"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        *((name, "name") for name in ("", " a", "a/b", "a=b", "-a", "~a", "..", "a\nb")),
        ("there", "path"),
        ("work", "taken"),
    ],
)
def test_a_name_that_could_mean_something_else_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: str
) -> None:
    settings = Settings()
    settings.name_journal("work", tmp_path / "work.db")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there").touch()
    with pytest.raises(ReflectuiError) as refused:
        settings.name_journal(name, tmp_path / "other.db")
    assert refused.value.code == f"journals.{code}"
    assert Settings.load().journals == {"work": str(tmp_path / "work.db")}


def test_a_name_goes_and_the_file_stays(tmp_path: Path) -> None:
    (tmp_path / "work.db").touch()
    settings = Settings()
    settings.name_journal("work", tmp_path / "work.db")
    settings.name_journal("work", tmp_path / "work.db")
    settings.forget_journal("work")
    assert Settings.load().journals == {}
    assert (tmp_path / "work.db").exists()


def test_ids_of_commands_may_stand_without_quotes() -> None:
    file = write('[keys]\nentry.trash = "X"\nentry.star = "S" # mine\n')
    settings = Settings.load()
    assert settings.keys == {"entry.trash": "X", "entry.star": "S"}
    settings.remember_keys("entry.trash", "Z")
    assert Settings.load().keys == {"entry.trash": "Z", "entry.star": "S"}
    settings.remember_keys("entry.trash", "")
    assert Settings.load().keys == {"entry.star": "S"}
    assert "# mine" in file.read_text(encoding="utf-8")
