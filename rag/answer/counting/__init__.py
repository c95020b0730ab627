"""Questions about whole tables, answered by code over every row."""
