"""Where things live, and how that is told."""

from pathlib import Path

from reflectui.paths import told


def test_a_path_below_home_is_told_from_there_as_a_shell_reads_it(own_home: Path) -> None:
    assert told(own_home / "data" / "my journal.db") == "~/'data/my journal.db'"
    assert told(own_home.parent / "journal.db") == str(own_home.parent / "journal.db")
