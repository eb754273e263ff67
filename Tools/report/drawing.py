"""A plain SVG of a composition: no theme, no fonts, only where things stand."""
from html import escape

QUIET = "#777777"
OLD, NEW = "#c8102e", "#0b57c2"
PALE = {OLD: "#fbdfe2", NEW: "#d9e8fc"}
WEIGHTS = {"heading": 700, "subheading": 600}


def frame(*compositions):
    """What the pictures of a map show: the grids and 2 em around them, as left, top, width and height."""
    margin = 2 * max(composition.em for composition in compositions)
    grids = [composition.grid for composition in compositions]
    left, top = (min(grid[side] for grid in grids) - margin for side in ("x", "y"))
    right = max(grid["x"] + grid["width"] for grid in grids) + margin
    bottom = max(grid["y"] + grid["height"] for grid in grids) + margin
    return left, top, right - left, bottom - top


def drawing(composition, difference, ink, frame):
    """One composition; what moved, came or went is in `ink`."""
    page = Page(composition.em, frame)
    page.ground(composition)
    page.put(composition, difference, lambda state: QUIET if state in ("same", "nudged") else ink)
    return page.svg()


def comparison(before, after, difference, frame):
    """What both have in grey, under it the old in red, over it the new in blue; paler where it is only nudged."""
    page = Page(after.em, frame)
    page.ground(after)
    page.put(after, difference, lambda state: "#c4c4c4" if state == "same" else None)
    page.put(before, difference, lambda state: None if state == "same" else OLD, isOld=True)
    page.put(after, difference, lambda state: None if state == "same" else NEW)
    return page.svg()


class Page:
    def __init__(self, em, frame):
        self.em = em
        self.frame = " ".join(f"{side:.2f}" for side in frame)
        self.parts = []

    def svg(self):
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{self.frame}" font-family="sans-serif">\n'
            + "\n".join(self.parts) + "\n</svg>\n")

    def ground(self, composition):
        for box in composition.cells:
            self.box(box, 'fill="#f4f4f4"')
        for box in composition.cards:
            self.box(box, f'fill="white" stroke="#d8d8d8" stroke-width="{0.1 * self.em:.2f}"')

    def put(self, composition, difference, ink, isOld=False):
        """Connectors and names over them, each in the ink that its state has; where it has none, it is left out."""
        for key, connector in composition.connectors.items():
            if color := ink(difference.connectors[key]):
                self.connector(key, connector["route"], color, difference.connectors[key], isOld)
        for key, (role, lines) in composition.names.items():
            if color := ink(difference.names[key]):
                self.name(key, role, lines, color, difference.names[key])

    def name(self, key, role, lines, ink, state):
        self.parts.append(f"<g fill=\"{ink}\"{faint(ink, state)}><title>{escape(key)}: {state}</title>")
        for line in lines:
            box = line["box"]
            if ink in PALE and state != "nudged":
                self.box(box, f'fill="{PALE[ink]}"')
            # Whatever font there is, a line is as wide as it was laid out.
            self.parts.append(
                f'<text x="{box["x"]:g}" y="{line["baseline"]:g}" font-size="{line["size"]:g}"'
                f' font-weight="{WEIGHTS.get(role, 400)}" textLength="{box["width"]:g}" lengthAdjust="spacingAndGlyphs"'
                f'>{escape(line["text"])}</text>')
        self.parts.append("</g>")

    def connector(self, key, route, ink, state, isOld):
        width = self.em * (0.1 if ink not in PALE or state == "nudged" else 0.2)
        dashes = f' stroke-dasharray="{0.5 * self.em:.2f}"' if isOld else ""
        points = " ".join(f"{x:g},{y:g}" for x, y in route)
        self.parts.append(
            f'<g{faint(ink, state)}><title>{escape(key)}: {state}</title>'
            f'<polyline points="{points}" fill="none" stroke="{ink}" stroke-width="{width:.2f}"{dashes}/>'
            f'<polygon points="{self.head(*route[-2:])}" fill="{ink}"/></g>')

    def head(self, start, tip):
        """An arrowhead at the end of the line from `start` to `tip`, which is level or upright."""
        (ax, ay), (x, y) = start, tip
        length = max(abs(x - ax) + abs(y - ay), 1e-6)
        dx, dy = (x - ax) / length * 0.5 * self.em, (y - ay) / length * 0.5 * self.em
        corners = [(x, y), (x - dx - dy / 2, y - dy + dx / 2), (x - dx + dy / 2, y - dy - dx / 2)]
        return " ".join(f"{a:.2f},{b:.2f}" for a, b in corners)

    def box(self, box, attributes):
        self.parts.append(
            f'<rect x="{box["x"]:g}" y="{box["y"]:g}" width="{box["width"]:g}" height="{box["height"]:g}" {attributes}/>')


def faint(ink, state):
    return ' opacity="0.5"' if ink in PALE and state == "nudged" else ""
