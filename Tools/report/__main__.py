"""Shows drawings before and after a change side by side.

usage: python3 Tools/report FOLDER TITLE

FOLDER/before/ and FOLDER/after/ hold compositions as `kmap-poster layout` writes them, of each map one of the same name; one
without a “before” is new. Writes FOLDER/index.html, and the pictures beside it; what differs most comes first.
"""
import pathlib
import sys

from composition import Composition
from difference import Difference
from drawing import NEW, OLD, comparison, drawing, frame
from page import Section, page


def section(folder, path):
    """What the page says of one map; writes its pictures."""
    name = path.stem
    after = Composition(path)
    old = folder / "before" / path.name
    before = Composition(old) if old.exists() else None
    difference = Difference(before or after, after)
    shown = frame(before or after, after)

    def picture(caption, kind, svg):
        file = f"{name}-{kind}.svg"
        (folder / file).write_text(svg, encoding="utf-8")
        return caption, file

    pictures = [picture("after", "after", drawing(after, difference, NEW, shown))]
    if before and not difference.is_empty:
        pictures = [
            picture("before", "before", drawing(before, difference, OLD, shown)), *pictures,
            picture("both", "both", comparison(before, after, difference, shown)),
        ]
    return Section(
        name, pictures, before.figures() if before else {}, after.figures(), difference if before else None)


def main(folder, title):
    for stale in folder.glob("*.svg"):
        stale.unlink()
    sections = [section(folder, path) for path in sorted((folder / "after").glob("*.json"))]
    sections.sort(key=lambda section: (not section.differs, -section.moves, section.name))
    (folder / "index.html").write_text(page(sections, title), encoding="utf-8")
    changed = sum(section.differs for section in sections)
    print(f"{folder / 'index.html'}: {changed} of {len(sections)} drawings differ")


if len(sys.argv) != 3:
    sys.exit(__doc__)
main(pathlib.Path(sys.argv[1]), sys.argv[2])
