"""The Journal: the timeline of all entries, a reader beside it, search in the same list."""
