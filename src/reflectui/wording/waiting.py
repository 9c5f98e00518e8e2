"""What is said while the journal opens slowly."""

import sys

from reflectui.i18n import _


def tell() -> None:
    """Say, where no output is disturbed, why the journal does not open at once."""
    print(_("Undoing what a program left unfinished …"), file=sys.stderr, flush=True)
