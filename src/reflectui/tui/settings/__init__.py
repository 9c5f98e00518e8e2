"""Settings: what holds now, and the lists behind it: keys, backups, journals."""
