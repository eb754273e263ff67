#!/usr/bin/env python3
"""Draws sheets to look at: each whole, and each cell at reading size, whatever the sheet's type.

usage: draw_sheets.py PATH-OF-KMAP-POSTER FOLDER EDITION:SIZE[:ORIENTATION]…

Writes FOLDER/7.0-A1-landscape/sheet.png, E1.png and so on; needs pdftoppm.
"""
import json
import pathlib
import shutil
import subprocess
import sys

# Pixels of the long side of a whole sheet, and of the smallest class of type in a cell.
WHOLE = 3000
EM = 26
# What is shown around a cell, in em.
AROUND = 2


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def field(cell):
    """Column letter and row number, as on the sheet: "E2"."""
    letters, column = "", cell["column"] + 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{cell['row'] + 1}"


def draw_cell(pdf, cell, em, file):
    # Pixels to the point.
    scale = EM / em
    box = cell["box"]
    left, top = (max(0, round((box[edge] - AROUND * em) * scale)) for edge in ("x", "y"))
    width, height = (round((box[side] + 2 * AROUND * em) * scale) for side in ("width", "height"))
    area = ["-x", str(left), "-y", str(top), "-W", str(width), "-H", str(height)]
    run("pdftoppm", "-png", "-singlefile", "-r", str(72 * scale), *area, pdf, file.with_suffix(""))


def draw(program, folder, sheet):
    edition, size, *orientation = sheet.split(":")
    options = ["--edition", edition, "--size", size] + (["--orientation", *orientation] if orientation else [])
    folder = folder / sheet.replace(":", "-")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    pdf, layout = folder / "sheet.pdf", folder / "layout.json"
    run(program, "poster", *options, "-o", pdf)
    run(program, "layout", *options, "-o", layout)
    run("pdftoppm", "-png", "-singlefile", "-scale-to", str(WHOLE), pdf, folder / "sheet")
    composition = json.loads(layout.read_text(encoding="utf-8"))
    for cell in composition["cells"]:
        draw_cell(pdf, cell, composition["page"]["em"], folder / f"{field(cell)}.png")
    print(f"{folder}: the sheet and {len(composition['cells'])} cells")


def main(program, folder, *sheets):
    for sheet in sheets:
        draw(program, pathlib.Path(folder), sheet)


if len(sys.argv) < 4:
    sys.exit(__doc__)
main(*sys.argv[1:])
