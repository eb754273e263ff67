#!/usr/bin/env python3
"""Reads hand-drawn maps by `kmap-poster import`, as they are and varied, and scores what came of them.

Usage: score_imports.py KMAP_POSTER REFERENCE

REFERENCE is a folder with `hand-drawn-EDITION.svg`, `labels-EDITION.tsv` and `connectors-EDITION.tsv` of some editions. Prints a
table; exit status 1 where a drawing is below the bars of score_import.py.
"""
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))
import vary_drawing  # noqa: E402


def main():
    command, reference = sys.argv[1], pathlib.Path(sys.argv[2])
    drawings = sorted(reference.glob("hand-drawn-*.svg"))
    if not drawings:
        sys.exit(f"score_imports: no hand-drawn-*.svg in {reference}")
    good = True
    print("| drawing | labels | in their field | connectors | connectors beside them |\n|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for drawing in drawings:
            edition = drawing.stem.removeprefix("hand-drawn-")
            for variant in [None, *vary_drawing.VARIANTS]:
                source = drawing
                if variant:
                    source = pathlib.Path(folder, "varied.svg")
                    vary_drawing.vary(drawing, variant, source)
                output = pathlib.Path(folder, "map.json")
                output.unlink(missing_ok=True)
                subprocess.run([command, "import", source, "-o", output], stderr=subprocess.DEVNULL, check=False)
                name = f"{edition}, {variant}" if variant else edition
                if not output.exists():
                    print(f"| {name} | not read | | | |", flush=True)
                    good = False
                    continue
                tables = [reference / f"{table}-{edition}.tsv" for table in ("labels", "connectors")]
                score = subprocess.run([sys.executable, HERE / "score_import.py", output, *tables, name], check=False)
                good = good and score.returncode == 0
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
