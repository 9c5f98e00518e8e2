"""The trash: what was deleted, to see again, to bring back or to erase."""
