#!/usr/bin/env python3
"""Renders the first page of PDFs with poppler, MuPDF and Ghostscript, and says how far the pictures are apart.

usage: compare_renderings.py [--dpi N] FILE.pdf…

Figures are mean differences per channel, of 255; more than 2 is a fault.
"""
import argparse
import itertools
import pathlib
import subprocess
import sys
import tempfile

import numpy

BAR = 2


def renderings(pdf, dpi, folder):
    """Each renderer's picture as an array of rows, columns and channels."""
    size = str(dpi)
    commands = {
        "poppler": ["pdftoppm", "-r", size, "-f", "1", "-singlefile", pdf, folder / "poppler"],
        "mupdf": ["mutool", "draw", "-q", "-r", size, "-c", "rgb", "-o", folder / "mupdf.ppm", pdf, "1"],
        "ghostscript": [
            "gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=ppmraw", "-dFirstPage=1", "-dLastPage=1", "-r" + size,
            "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", f"-sOutputFile={folder}/ghostscript.ppm", pdf,
        ],
    }
    for name, command in commands.items():
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        yield name, picture(folder / f"{name}.ppm")


def picture(path):
    data = path.read_bytes()
    # Magic number, size and depth, with a comment of Ghostscript's between them.
    head, rest = [], data
    while len(head) < 4:
        line, rest = rest.split(b"\n", 1)
        head += [] if line.startswith(b"#") else line.split()
    width, height = int(head[1]), int(head[2])
    return numpy.frombuffer(rest, numpy.uint8)[: 3 * width * height].reshape(height, width, 3).astype(int)


def difference(one, other):
    # Renderers round the size of the page differently.
    height, width = (min(a, b) for a, b in zip(one.shape[:2], other.shape[:2]))
    return numpy.abs(one[:height, :width] - other[:height, :width]).mean()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dpi", type=int, default=100)
    parser.add_argument("pdf", nargs="+")
    arguments = parser.parse_args()
    failed = False
    for pdf in arguments.pdf:
        with tempfile.TemporaryDirectory() as folder:
            pictures = list(renderings(pdf, arguments.dpi, pathlib.Path(folder)))
        for (one, first), (other, second) in itertools.combinations(pictures, 2):
            mean = difference(first, second)
            failed |= mean > BAR
            print(f"{pdf}: {one} and {other} differ by {mean:.2f}")
    return 1 if failed else 0


sys.exit(main())
