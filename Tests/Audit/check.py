#!/usr/bin/env python3
"""Measures posters with audit_pdf.py and says which figures miss their bar.

usage: check.py POSTER.pdf…
"""
import json
import pathlib
import subprocess
import sys

NONE_OF = ("overlaps", "off_page", "struck", "own_struck", "heads_on_labels", "hidden", "images", "fonts_not_embedded")
AT_LEAST = {"contrast_min": 7}
SHOWN = ("labels", "connectors", "crossings", "links", "min_pt", "median_pt")


def misses(figures):
    for name in NONE_OF:
        if figures[name] != 0:
            yield f"{name} {figures[name]}, must be 0"
    for name, bar in AT_LEAST.items():
        if figures[name] is None or figures[name] < bar:
            yield f"{name} {figures[name]}, must be at least {bar}"


def main(posters):
    audit = pathlib.Path(__file__).with_name("audit_pdf.py")
    failed = False
    for poster in posters:
        out = subprocess.run([sys.executable, audit, poster, "--json"], check=True, stdout=subprocess.PIPE).stdout
        figures = json.loads(out)
        print(poster + ":", ", ".join(f"{name} {figures[name]}" for name in SHOWN + tuple(AT_LEAST)))
        for miss in misses(figures):
            failed = True
            print(f"{poster}: {miss}", file=sys.stderr)
    return 1 if failed or not posters else 0


sys.exit(main(sys.argv[1:]))
