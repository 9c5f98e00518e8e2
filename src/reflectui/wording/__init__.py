"""What both front ends say: sentences for errors, dates, the report."""
