#!/usr/bin/env python3
"""Measures what sheets say with read_sheet.py, holds the program's own figures against it, and prints them beside their bars.

usage: check_sheets.py [--strict] PATH-OF-KMAP-POSTER

Exits with 1 where a figure of `kmap-poster quality` is not the tool's; with --strict also where one misses its bar.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

import meaning
import read_sheet

MAP = pathlib.Path(__file__).resolve().parents[2] / "data" / "map.json"


def said(program, *options):
    return subprocess.run([program, *options], check=True, stdout=subprocess.PIPE).stdout


def tool_figures(program, poster, folder):
    """What the tool measures on the sheet of a poster, by the program's keys."""
    edition, size, orientation = meaning.place(poster)
    options = ["--edition", edition, "--size", size]
    if orientation != "square":
        options += ["--orientation", orientation]
    file = pathlib.Path(folder) / "layout.json"
    said(program, "layout", MAP, *options, "-o", file)
    figures, _ = read_sheet.measure(read_sheet.load(MAP), read_sheet.load(file))
    return {camel_case(key): value for key, value in figures.items()}


def camel_case(name):
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0], description=__doc__.split("\n")[0])
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("program", metavar="PATH-OF-KMAP-POSTER")
    arguments = parser.parse_args()
    posters = json.loads(said(arguments.program, "quality", MAP, *meaning.OPTIONS, "--json"))["posters"]
    wrong, compared = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for poster in posters:
            for key, value in tool_figures(arguments.program, poster, folder).items():
                compared += 1
                if poster[key] != value:
                    wrong.append(f"{meaning.name(poster)}: quality says {key} {poster[key]}, read_sheet.py {value}")
    print(meaning.bars_table(posters))
    print()
    missed = list(meaning.misses(posters))
    print("\n".join(f"misses its bar: {miss}" for miss in missed) or "No sheet misses a bar.")
    print(f"{compared} figures of {len(posters)} sheets compared with read_sheet.py, {compared - len(wrong)} the same")
    print("\n".join(wrong), end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong or not compared or arguments.strict and missed else 0


sys.exit(main())
