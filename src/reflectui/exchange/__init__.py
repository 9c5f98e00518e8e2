"""Formats in and out, one file each: other programs' files become records, a journal becomes files."""
