"""One family of errors: a code and its parameters, no text for the user."""


class ReflectuiError(Exception):
    """A refusal with a stable code; a front end turns code and parameters into one sentence.

    Parameters hold what the sentence needs (a path, a line number, a size), never the text of an entry.
    """

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class JournalBusy(ReflectuiError):
    """Another program holds the journal's lock; what was to be written can be tried again."""

    def __init__(self) -> None:
        super().__init__("journal.busy")
