"""Today: the field, today's lines, and what belongs beside them."""
