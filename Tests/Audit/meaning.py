"""What the sheets of a map have to say: which sheets are measured, the bars, and the tables of both in Markdown.

A poster is what `kmap-poster quality --json` says of one.
"""
import dataclasses

SIZES = ("A0", "A1", "A2", "A3", "B1", "24x36in", "36x48in", "18x24in", "900x900mm")
OPTIONS = ("--edition", "all", "--size", ",".join(SIZES), "--orientation", "both")
# What is shown beside the worst of all sheets.
SHOWN = (("7.0", "A1", "landscape"), ("7.0", "A1", "portrait"), ("7.0", "24x36in", "portrait"))
# The least type, by size and orientation.
BASES = {("A1", "landscape"): 12.0, ("A1", "portrait"): 12.0, ("24x36in", "portrait"): 12.6, ("900x900mm", "square"): 15.3}
BASES_TO_REACH = "12.6 / 12.6 / 13.2 / 16.5"


@dataclasses.dataclass(frozen=True)
class Figure:
    """A figure with its bar; one without a bar is only shown."""
    key: str
    name: str
    column: str
    decimals: int = 0
    least: float | None = None
    most: float | None = None
    reach: float | None = None

    def text(self, value):
        return "–" if value is None else f"{value:.{self.decimals}f}"

    def value(self, poster):
        value = poster[self.key]
        return value and round(value, self.decimals)

    def is_missed(self, poster):
        # What cannot be measured, as the order of a sheet without names, misses nothing.
        value = self.value(poster)
        if value is None:
            return False
        return self.least is not None and value < self.least or self.most is not None and value > self.most

    @property
    def bar(self):
        if self.least is not None:
            return f"≥ {self.text(self.least)}"
        if self.most is not None:
            return self.text(self.most) if self.most == 0 else f"≤ {self.text(self.most)}"
        return "–"

    def worst(self, posters):
        values = [value for value in map(self.value, posters) if value is not None]
        return (min if self.least is not None else max)(values, default=None)


FIGURES = (
    Figure("groups", "groups of two texts and more", "groups"),
    Figure("torn", "groups torn", "torn", most=0, reach=0),
    Figure("foreign", "foreign names and lines in a group's box", "foreign", most=0, reach=0),
    Figure("falseHeads", "headings that do not stand first, or nearer to another's", "false heads", most=0, reach=0),
    Figure("neighbour", "nearest text is of the group", "neighbour", 2, least=0.95, reach=1),
    Figure("orderTau", "order of the map kept (Kendall's τ)", "order τ", 2, least=0.8, reach=0.95),
    Figure("baselines", "lines on a baseline that another cell of the row shares", "baselines", 2, least=0.8, reach=0.95),
    Figure("axes", "names on an axis of their cell", "axes", 2, least=0.7, reach=0.85),
    Figure("pitches", "distinct line distances", "pitches", most=10, reach=6),
    Figure("headsMiddle", "heads in the middle half of their name (vertical ones)", "heads middle", 2, least=0.9, reach=1),
    Figure("shortTips", "tips with less than 0.95 em straight", "short tips", most=5, reach=0),
    Figure("doubleDots", "double dots", "double dots", most=0, reach=0),
    Figure("detours", "ways over 2.5 times their gap", "detours", most=2, reach=0),
    Figure("detourMax", "longest way by its gap", "longest detour", 1),
    Figure("brokenHeads", "headings broken without need", "broken heads", most=0, reach=0),
    Figure("gutters", "widest gutter by narrowest", "gutters", 1, most=1.3, reach=1),
    Figure("farShare", "share of the arrows' length that spans two columns and more", "far", 2),
    Figure("emptyMean", "largest empty rectangle of a cell, mean", "empty", 2, most=0.22, reach=0.14),
    Figure("emptyWorst", "largest empty rectangle of a cell, worst", "emptiest", 2, most=0.48, reach=0.35),
)


def place(poster):
    return poster["edition"], poster["size"], poster["orientation"]


def name(poster):
    return " ".join(place(poster))


def base_is_missed(poster):
    return round(poster["base"], 1) < BASES.get(place(poster)[1:], 0)


def misses(posters):
    """What misses its bar, in words: a line for each sheet that does."""
    for poster in posters:
        missed = [f"{figure.column} {figure.text(figure.value(poster))} ({figure.bar})"
                  for figure in FIGURES if figure.is_missed(poster)]
        if base_is_missed(poster):
            missed.append(f"base {poster['base']:.1f} pt (≥ {BASES[place(poster)[1:]]})")
        if missed:
            yield f"{name(poster)}: {', '.join(missed)}"


def markdown(rows):
    head, *rest = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([head, "|" + "---|" * len(rows[0]), *rest])


def marked(text, is_missed):
    return f"**{text}**" if is_missed else text


def bars_table(posters):
    """A line for each figure: its bar, some sheets, the worst of all, and what to reach for. What misses its bar is bold."""
    by_place = {place(poster): poster for poster in posters}
    shown = [by_place[sheet] for sheet in SHOWN]
    rows = [["figure", "bar, every sheet", *map(name, shown), f"worst of {len(posters)}", "reach for"]]
    for figure in FIGURES:
        cells = [marked(figure.text(figure.value(poster)), figure.is_missed(poster)) for poster in shown]
        worst = marked(figure.text(figure.worst(posters)), any(map(figure.is_missed, posters)))
        reach = "–" if figure.reach is None else figure.text(figure.reach)
        rows.append([figure.name, figure.bar, *cells, worst, reach])
    bars = " / ".join(f"{bar}" for bar in BASES.values())
    cells = [marked(f"{poster['base']:.1f}", base_is_missed(poster)) for poster in shown]
    rows.append([f"base type, pt ({' / '.join(' '.join(sheet) for sheet in BASES)})", f"≥ {bars}", *cells, "–", BASES_TO_REACH])
    return markdown(rows)


def sheets_table(posters):
    """A line for each sheet, under the bars. What misses its bar is bold."""
    rows = [["edition", "size", "orientation", "base pt", *(figure.column for figure in FIGURES)]]
    rows.append(["bar", "", "", "", *(figure.bar for figure in FIGURES)])
    for poster in posters:
        figures = [marked(figure.text(figure.value(poster)), figure.is_missed(poster)) for figure in FIGURES]
        rows.append([*place(poster), marked(f"{poster['base']:.2f}", base_is_missed(poster)), *figures])
    return markdown(rows)
