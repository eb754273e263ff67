"""The page that shows all drawings, and first a table of what differs."""
from html import escape

STYLE = """
body { font: 16px/1.5 sans-serif; margin: 2rem; color: #222; }
table { border-collapse: collapse; }
th, td { padding: 0.15rem 0.9rem 0.15rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #ddd; }
.pictures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; }
figure { margin: 0; }
img { width: 100%; background: white; border: 1px solid #bbb; }
.old { color: #c8102e; } .new { color: #0b57c2; }
""".strip()

HOW_TO_READ = """
<p><span class="old">Red</span> is what was, <span class="new">blue</span> what is now, grey what stayed; a picture opens large, and says what a thing
is when pointed at. Moved: by more than 1 em within its column and row, or with other corners; nudged: by less.</p>
""".strip()


class Section:
    """What the page says of one map: its name, its pictures as (caption, file), figures before and after, what differs."""

    def __init__(self, name, pictures, before, after, difference):
        self.name, self.pictures, self.difference = name, pictures, difference
        self.before, self.after = before, after

    @property
    def differs(self):
        return self.difference is None or not self.difference.is_empty

    @property
    def moves(self):
        """How many names and connectors are not where they were, by more than a nudge."""
        if self.difference is None:
            return 1
        states = [*self.difference.names.values(), *self.difference.connectors.values()]
        return sum(state not in ("same", "nudged") for state in states)

    def cells(self):
        """The cells of its row in the table."""
        yield f'<a href="#{escape(self.name)}">{escape(self.name)}</a>'
        for figure, now in self.after.items():
            was = self.before.get(figure, now)
            yield now if was == now else f'<span class="old">{was}</span> → <span class="new">{now}</span>'
        if self.difference is None:
            yield from ("new map", "")
        else:
            yield from (self.difference.counts(self.difference.names), self.difference.counts(self.difference.connectors))

    def html(self):
        pictures = "\n".join(
            f'<figure><figcaption>{caption}</figcaption><a href="{file}"><img src="{file}" alt="{escape(self.name)}: {caption}"'
            ' loading="lazy"></a></figure>' for caption, file in self.pictures)
        body = f'<div class="pictures">\n{pictures}\n</div>\n{self.lists()}'
        if not self.differs:
            body = f"<details><summary>the same</summary>\n{body}</details>\n"
        return f'<h2 id="{escape(self.name)}">{escape(self.name)}</h2>\n{body}'

    def lists(self):
        """Ids of what moved, came and went."""
        if self.difference is None:
            return ""
        lists = []
        for what, states in (("names", self.difference.names), ("connectors", self.difference.connectors)):
            for state in ("moved", "new", "gone"):
                ids = [escape(key) for key, found in states.items() if found == state]
                if ids:
                    lists.append(
                        f"<details><summary>{len(ids)} {what} {state}</summary><p>{', '.join(ids)}</p></details>\n")
        return "".join(lists)


def page(sections, title):
    figures = list(sections[0].after)
    head = "".join(f"<th>{name}</th>" for name in ["map"] + figures + ["names", "connectors"])
    rows = "\n".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in section.cells()) + "</tr>" for section in sections)
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n<style>\n{STYLE}\n</style>\n'
        f"<h1>{escape(title)}</h1>\n{HOW_TO_READ}\n<table>\n<tr>{head}</tr>\n{rows}\n</table>\n"
        + "\n".join(section.html() for section in sections) + "</html>\n")
