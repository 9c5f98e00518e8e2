"""Where things live on this machine; nothing happens at import."""

import os
from pathlib import Path

APP = "reflectui"


def default_journal() -> Path:
    """The journal opened when none is named."""
    return data_folder() / "journal.db"


def data_folder() -> Path:
    """Journals and their backups."""
    return _folder("XDG_DATA_HOME", "user_data_path")


def config_file() -> Path:
    """This machine's settings."""
    return _folder("XDG_CONFIG_HOME", "user_config_path") / "config.toml"


def state_folder() -> Path:
    """What belongs to running programs of this machine."""
    return _folder("XDG_STATE_HOME", "user_state_path")


def private_folder(folder: Path) -> Path:
    """Create `folder`, and what is missing above it, for its owner alone (0700)."""
    if not folder.exists():
        private_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def _folder(variable: str, finder: str) -> Path:
    # platformdirs takes longer to import than the rest of `add`; a set XDG variable answers without it.
    if value := os.environ.get(variable):
        return Path(value) / APP
    import platformdirs

    return Path(getattr(platformdirs, finder)(APP))
