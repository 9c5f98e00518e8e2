"""The history of the journal's schema, one function a step, for sqlite-utils' own Migrations.

A step that has been released is never edited. The last line of each step sets `user_version` to its number.
"""

from sqlite_utils import Database, Migrations

migrations = Migrations("reflectui")

SETTING = """
CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT
"""

ENTRY = """
CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id < 16777216),
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    day TEXT NOT NULL CHECK (day IS date(day)),
    time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
    instant TEXT CHECK (instant GLOB '[0-9]*T[0-9]*Z'),
    zone TEXT CHECK (zone <> ''),
    title TEXT NOT NULL DEFAULT '',
    experience TEXT NOT NULL DEFAULT '',
    reflection TEXT NOT NULL DEFAULT '',
    concept TEXT NOT NULL DEFAULT '',
    action TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
    parent INTEGER REFERENCES entry (id) ON DELETE SET NULL CHECK (parent <> id),
    turn INTEGER NOT NULL DEFAULT 1 CHECK (turn >= 1),
    loop TEXT NOT NULL DEFAULT '' CHECK (loop IN ('', 'kept_open', 'closed', 'let_go')),
    starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
    confidential INTEGER NOT NULL DEFAULT 0 CHECK (confidential IN (0, 1)),
    back_filled INTEGER NOT NULL DEFAULT 0 CHECK (back_filled IN (0, 1)),
    conflict_of INTEGER REFERENCES entry (id) ON DELETE SET NULL CHECK (conflict_of <> id),
    import_key TEXT CHECK (import_key <> ''),
    extra TEXT CHECK (extra IS NULL OR json_valid(extra)),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT
"""

CHANGE = """
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    at TEXT NOT NULL,
    device TEXT NOT NULL,
    instance TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('running', 'done')),
    records INTEGER NOT NULL DEFAULT 0,
    role TEXT NOT NULL DEFAULT 'do' CHECK (role IN ('do', 'undo', 'redo')),
    reverses INTEGER REFERENCES change (id) ON DELETE SET NULL,
    reversed_by INTEGER REFERENCES change (id) ON DELETE SET NULL
) STRICT
"""

OPEN_CHANGE = """
CREATE TABLE open_change (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    change INTEGER NOT NULL REFERENCES change (id)
) STRICT
"""

HISTORY = """
CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    change INTEGER REFERENCES change (id) ON DELETE SET NULL,
    kind TEXT NOT NULL,
    record ANY NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('insert', 'update', 'delete')),
    before TEXT CHECK (before IS NULL OR json_valid(before))
) STRICT
"""

DERIVED = """
CREATE TABLE derived (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT
"""

# A text as the index knows it, kept until the index knows the new one; an empty day: not indexed yet.
STALE_SEARCH = """
CREATE TABLE stale_search (
    entry INTEGER PRIMARY KEY,
    day TEXT,
    title TEXT,
    experience TEXT,
    reflection TEXT,
    concept TEXT,
    action TEXT,
    tags TEXT,
    starred INTEGER,
    loop TEXT
) STRICT
"""

STALE_PHRASES = """
CREATE TABLE stale_phrases (
    entry INTEGER PRIMARY KEY
) STRICT
"""

PHRASES = """
CREATE TABLE phrases (
    entry INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    data BLOB NOT NULL
) STRICT
"""

INDEXES = (
    "CREATE INDEX entry_timeline ON entry (day DESC, time DESC, id DESC) WHERE deleted_at IS NULL",
    "CREATE INDEX entry_own_day ON entry (day) WHERE deleted_at IS NULL AND import_key IS NULL",
    "CREATE INDEX entry_trash ON entry (deleted_at DESC) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX entry_starred ON entry (id) WHERE starred = 1",
    "CREATE INDEX entry_parent ON entry (parent) WHERE parent IS NOT NULL",
    "CREATE INDEX entry_conflict ON entry (conflict_of) WHERE conflict_of IS NOT NULL",
    "CREATE UNIQUE INDEX entry_import_key ON entry (import_key) WHERE import_key IS NOT NULL",
    "CREATE INDEX history_record ON history (kind, record, id)",
    "CREATE INDEX history_change ON history (change, id)",
    "CREATE INDEX change_newest ON change (device, role, id DESC) WHERE reversed_by IS NULL",
    "CREATE INDEX change_running ON change (id) WHERE state = 'running'",
)

# The index is fed with our own tokens, which the ascii tokenizer keeps whole; one CJK character is looked up
# as a prefix, which without an index of its own merges thousands of bigrams.
SEARCH = """
CREATE VIRTUAL TABLE search USING fts5 (
    title, experience, reflection, concept, action, marks,
    content = '', columnsize = 0, prefix = '1', tokenize = "ascii tokenchars '#@_-'"
)
"""

# Each change merges a little of the index; left alone, merging comes rarely and holds the lock for long.
MERGING = (
    "INSERT INTO search (search, rank) VALUES ('automerge', 0)",
    "INSERT INTO search (search, rank) VALUES ('crisismerge', 500)",
)

DIARY = """
CREATE VIEW diary (day, time, title, experience, reflection, concept, action, tags) AS
SELECT day, time, title, experience, reflection, concept, action, tags
FROM entry WHERE deleted_at IS NULL ORDER BY day, time, id
"""


@migrations()
def ground(db: Database) -> None:
    """Entries, the history of every change, the search index and what is derived from text."""
    tables = (SETTING, ENTRY, CHANGE, OPEN_CHANGE, HISTORY, DERIVED, STALE_SEARCH, STALE_PHRASES, PHRASES)
    for statement in (*tables, *INDEXES, SEARCH, *MERGING, DIARY):
        db.execute(statement)
    # "refl": tells a journal from another program's SQLite file.
    db.execute("PRAGMA application_id = 0x7265666C")
    db.execute("PRAGMA user_version = 1")


# A line that was gathered lives on in the record that holds it, and counts nowhere by itself.
CYCLE = (
    "gathered_in INTEGER REFERENCES entry (id) ON DELETE SET NULL CHECK (gathered_in <> id)",
    "lens TEXT NOT NULL DEFAULT ''",
    "no_trial INTEGER NOT NULL DEFAULT 0 CHECK (no_trial IN (0, 1))",
    "shared_at TEXT CHECK (shared_at GLOB '[0-9]*T[0-9]*Z')",
)

COUNTED = "deleted_at IS NULL AND gathered_in IS NULL"
STAGES_WRITTEN = "(experience <> '') + (reflection <> '') + (concept <> '') + (action <> '')"

CYCLE_INDEXES = (
    f"CREATE INDEX entry_timeline ON entry (day DESC, time DESC, id DESC) WHERE {COUNTED}",
    f"CREATE INDEX entry_own_day ON entry (day) WHERE {COUNTED} AND import_key IS NULL",
    "CREATE INDEX entry_trash ON entry (deleted_at DESC, id DESC) "
    "WHERE deleted_at IS NOT NULL AND gathered_in IS NULL",
    "CREATE INDEX entry_gathered ON entry (gathered_in) WHERE gathered_in IS NOT NULL",
    "CREATE INDEX entry_open ON entry (day DESC, time DESC, id DESC) "
    f"WHERE {COUNTED} AND (loop = 'kept_open' OR loop = '' AND {STAGES_WRITTEN} > 1)",
    "CREATE INDEX entry_reflected ON entry (id) "
    f"WHERE {COUNTED} AND import_key IS NULL AND {STAGES_WRITTEN} > 1",
)

COUNTED_DIARY = DIARY.replace("deleted_at IS NULL", COUNTED)


@migrations()
def cycle(db: Database) -> None:
    """Lines gathered into one, the way of writing, and what became of it: closed without trial, shared."""
    for column in CYCLE:
        db.execute(f"ALTER TABLE entry ADD COLUMN {column}")
    for index in ("entry_timeline", "entry_own_day", "entry_trash"):
        db.execute(f"DROP INDEX {index}")
    db.execute("DROP VIEW diary")
    for statement in (*CYCLE_INDEXES, COUNTED_DIARY):
        db.execute(statement)
    db.execute("PRAGMA user_version = 2")


# What every record of its own has. A day is ISO text, an instant UTC.
RECORD = """
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
"""

# weekdays: bit n is set for the nth day of the week, 0 Monday. rules: what tells the practice in text.
HABIT = f"""
CREATE TABLE habit ({RECORD}
    deleted_at TEXT,
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    why TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL CHECK (kind IN ('times', 'weekdays', 'cue', 'ceiling')),
    num INTEGER NOT NULL DEFAULT 1 CHECK (num >= 1),
    den INTEGER NOT NULL DEFAULT 1 CHECK (den BETWEEN 1 AND 365),
    weekdays INTEGER NOT NULL DEFAULT 0 CHECK (weekdays BETWEEN 0 AND 127),
    on_holidays INTEGER NOT NULL DEFAULT 0 CHECK (on_holidays IN (0, 1)),
    cue TEXT NOT NULL DEFAULT '',
    response TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'resting', 'retired')),
    confidential INTEGER NOT NULL DEFAULT 0 CHECK (confidential IN (0, 1)),
    levels TEXT NOT NULL CHECK (json_valid(levels) AND json_array_length(levels) BETWEEN 1 AND 7),
    rules TEXT NOT NULL DEFAULT '' CHECK (rules = '' OR json_valid(rules)),
    CHECK (kind <> 'weekdays' OR weekdays > 0)
) STRICT
"""

STEP = f"""
CREATE TABLE step ({RECORD}
    habit INTEGER NOT NULL REFERENCES habit (id),
    required INTEGER NOT NULL CHECK (required BETWEEN 1 AND 7),
    first TEXT NOT NULL CHECK (first IS date(first)),
    reason TEXT NOT NULL DEFAULT '' CHECK (reason IN ('', 'seen', 'entrusted', 'pointed_out', 'able')),
    whom TEXT NOT NULL DEFAULT '',
    UNIQUE (habit, first)
) STRICT
"""

# A level is how high it was done, 0 below the ladder; empty where nobody said.
CHECK_IN = f"""
CREATE TABLE check_in ({RECORD}
    habit INTEGER NOT NULL REFERENCES habit (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    state TEXT NOT NULL CHECK (state IN ('met', 'below', 'missed', 'skipped')),
    level INTEGER CHECK (level BETWEEN 0 AND 7),
    amount REAL CHECK (amount BETWEEN 0 AND 1e15),
    note TEXT NOT NULL DEFAULT '',
    entry INTEGER REFERENCES entry (id) ON DELETE SET NULL,
    automaticity INTEGER CHECK (automaticity BETWEEN 0 AND 10)
) STRICT
"""

# Without a habit all of them rest; without a last day it goes on.
RESTING = f"""
CREATE TABLE resting ({RECORD}
    habit INTEGER REFERENCES habit (id),
    first TEXT NOT NULL CHECK (first IS date(first)),
    last TEXT CHECK (last IS date(last) AND last >= first)
) STRICT
"""

OBSERVATION = f"""
CREATE TABLE observation ({RECORD}
    deleted_at TEXT,
    person TEXT NOT NULL CHECK (trim(person) <> ''),
    act TEXT NOT NULL CHECK (trim(act) <> ''),
    value TEXT NOT NULL DEFAULT 'yes' CHECK (value IN ('yes', 'no', 'unknown')),
    level INTEGER CHECK (level BETWEEN 0 AND 7),
    domain TEXT NOT NULL DEFAULT '',
    entry INTEGER REFERENCES entry (id) ON DELETE SET NULL,
    habit INTEGER REFERENCES habit (id) ON DELETE SET NULL
) STRICT
"""

# What was decided about found practices; `rules` tells the one that was refused, or that was made by
# renaming, joining or splitting.
CHOICE = f"""
CREATE TABLE choice ({RECORD}
    act TEXT NOT NULL CHECK (act IN ('refuse', 'rename', 'merge', 'split')),
    rules TEXT NOT NULL CHECK (json_valid(rules)),
    name TEXT NOT NULL DEFAULT ''
) STRICT
"""

# Derived from text: the practices that were found last, best first.
SURFACED = """
CREATE TABLE surfaced (
    place INTEGER PRIMARY KEY,
    data TEXT NOT NULL CHECK (json_valid(data))
) STRICT
"""

HABIT_INDEXES = (
    "CREATE INDEX habit_trash ON habit (deleted_at DESC) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX check_in_day ON check_in (habit, day)",
    "CREATE INDEX check_in_entry ON check_in (entry) WHERE entry IS NOT NULL",
    "CREATE INDEX resting_habit ON resting (habit, first)",
    "CREATE INDEX observation_habit ON observation (habit) WHERE habit IS NOT NULL",
    "CREATE INDEX observation_entry ON observation (entry) WHERE entry IS NOT NULL",
)


@migrations()
def habits(db: Database) -> None:
    """Practices with ladder, steps and check-ins; role models; what was decided about found practices."""
    tables = (HABIT, STEP, CHECK_IN, RESTING, OBSERVATION, CHOICE, SURFACED)
    for statement in (*tables, *HABIT_INDEXES):
        db.execute(statement)
    db.execute("PRAGMA user_version = 3")
