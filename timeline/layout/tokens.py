"""The names and values of colours, for what cannot ask a style sheet: files, PNG, Plotly."""

from __future__ import annotations

LIGHT = {
    "paper": "#fbfaf7",
    "panel": "#f3efe6",
    "ink": "#1c1c1a",
    "ink-2": "#56534c",
    "line": "#8a857a",
    "rule": "#dcd7cc",
    "link": "#1b4f8f",
    "focus": "#1559b7",
    "lane-1": "#263a78",
    "lane-2": "#17796a",
    "lane-3": "#a8390f",
    "lane-4": "#8259a8",
}
DARK = {
    "paper": "#16181b",
    "panel": "#202429",
    "ink": "#ecebe6",
    "ink-2": "#b1aea5",
    "line": "#7b7e80",
    "rule": "#33373c",
    "link": "#9dc1f5",
    "focus": "#8ab8ff",
    "lane-1": "#7391ec",
    "lane-2": "#8fe0c4",
    "lane-3": "#e8775a",
    "lane-4": "#dbc6f2",
}
THEMES = {"light": LIGHT, "dark": DARK}
SANS = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif'
