"""Numbers one can defend: each module runs as `python -m measure.NAME`."""
