"""One turn of the cycle: an entry with four stages, any of which may be empty."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Stage = Literal["experience", "reflection", "concept", "action"]
STAGES: tuple[Stage, ...] = ("experience", "reflection", "concept", "action")
Loop = Literal["", "kept_open", "closed", "let_go"]


class Entry(BaseModel):
    """A record as it is opened and edited.

    `day` is the journal day as ISO text, `time` 'HH:MM' from 00:00 to 29:59 or None when unknown, `instant`
    UTC, `zone` an IANA name. `tags` are the ones given beside the text; those in the text are read from it.
    `turn` is the depth in its thread, from 1. `version` grows with every save. `gathered_in` is the record
    that holds this line now, which then counts nowhere by itself. `lens` names the way of writing (empty: the
    usual one), `no_trial` says that it was closed without one, `shared_at` when it was passed on (UTC).
    """

    model_config = ConfigDict(extra="forbid", validate_assignment=True)

    id: int
    uid: str
    day: str
    time: str | None
    instant: str | None
    zone: str | None
    title: str = ""
    experience: str = ""
    reflection: str = ""
    concept: str = ""
    action: str = ""
    tags: list[str] = Field(default_factory=list)
    parent: int | None = None
    turn: int = Field(default=1, ge=1)
    loop: Loop = ""
    starred: bool = False
    confidential: bool = False
    back_filled: bool = False
    conflict_of: int | None = None
    import_key: str | None = None
    extra: str | None = None
    created_at: str
    changed_at: str
    deleted_at: str | None = None
    version: int = Field(default=1, ge=1)
    gathered_in: int | None = None
    lens: str = ""
    no_trial: bool = False
    shared_at: str | None = None

    def stages(self) -> dict[Stage, str]:
        """The four texts by stage, in the order of the cycle."""
        return {stage: getattr(self, stage) for stage in STAGES}
