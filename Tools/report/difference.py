"""What a second composition of a map does otherwise than the first."""
from bisect import bisect_right


class Difference:
    """States by id, of names and of connectors: "same", "nudged", "moved", "gone" or "new".

    What is compared is where a thing stands in its column and row, so that a whole cell that is wider or stands elsewhere does
    not make everything in it moved. Less than an em beside that is nudged; a connector with other corners is moved.
    """

    def __init__(self, before, after):
        x = warp([0] + sum(before.columns, []) + [before.width], [0] + sum(after.columns, []) + [after.width])
        y = warp([0] + sum(before.rows, []) + [before.height], [0] + sum(after.rows, []) + [after.height])

        def state(old, new, old_points, new_points):
            if old == new:
                return "same"
            if len(old_points) != len(new_points):
                return "moved"
            distance = max(
                max(abs(x(a[0]) - b[0]), abs(y(a[1]) - b[1])) for a, b in zip(old_points, new_points))
            return "moved" if distance > after.em else "nudged"

        self.names = states(before.names, after.names, lambda a, b: state(a, b, middles(a[1]), middles(b[1])))
        self.connectors = states(
            before.connectors, after.connectors,
            lambda a, b: state(a["route"], b["route"], a["route"], b["route"]))

    @property
    def is_empty(self):
        return set(self.names.values()) | set(self.connectors.values()) <= {"same"}

    @staticmethod
    def counts(states):
        """In words: "3 moved, 1 new"; what merely is the same is left out."""
        found = list(states.values())
        kinds = [kind for kind in ("moved", "nudged", "new", "gone") if kind in found]
        return ", ".join(f"{found.count(kind)} {kind}" for kind in kinds) or "same"


def states(old, new, state):
    found = {key: state(value, new[key]) if key in new else "gone" for key, value in old.items()}
    found.update((key, "new") for key in new if key not in old)
    return found


def middles(lines):
    return [(line["box"]["x"] + line["box"]["width"] / 2, line["baseline"]) for line in lines]


def warp(old, new):
    """The function that takes the edges `old` to the edges `new`, and what is between them along."""
    if len(old) != len(new):
        return lambda value: value

    def warped(value):
        after = min(max(bisect_right(old, value), 1), len(old) - 1)
        (a, b), (c, d) = old[after - 1:after + 1], new[after - 1:after + 1]
        return c + (value - a) * (d - c) / (b - a) if b > a else c

    return warped
