"""Wordings of a record beside each other: earlier ones and what stands now, or two texts of one record."""
