"""The rooms of ``benchmarks/web.py``: one story, several pages, and what is measured of each."""
