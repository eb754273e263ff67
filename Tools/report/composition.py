"""A composition as `kmap-poster layout` writes it, and the few figures that tell one drawing from another."""
import json

# Points: compositions are written with three decimals, so less than this is no distance.
ROUNDING = 0.002


class Composition:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            written = json.load(file)
        self.width, self.height = written["page"]["width"], written["page"]["height"]
        self.em = written["page"]["em"]
        self.grid = written["page"]["grid"]
        self.columns, self.rows = written["columns"], written["rows"]
        self.cells = [cell["box"] for cell in written["cells"]]
        self.cards = [card["box"] for card in written["cards"]]
        self.names = {item["id"]: (item["role"], item["lines"]) for item in written["items"]}
        # A caption has the id of its module, which its heading has too.
        self.names.update((f'caption of {c["module"]}', ("caption", c["lines"])) for c in written["captions"])
        self.connectors = {connector["id"]: connector for connector in written["connectors"]}

    def figures(self):
        """Name → text of every figure, in the order they are shown."""
        routes = [connector["route"] for connector in self.connectors.values()]
        bends = [len(route) - 2 for route in routes]
        length = sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for route in routes for a, b in zip(route, route[1:]))
        return {
            "type, pt": f"{self.em:.2f}",
            "crossings": str(self.crossings()),
            "bends": str(sum(bends)),
            "straight": str(bends.count(0)),
            "ways, em": f"{length / self.em:.0f}",
        }

    def crossings(self):
        """Places where lines of two nets cross, counted as `kmap-poster quality` counts them: a shared trunk once."""
        horizontal, vertical = self.pieces(1), self.pieces(0)
        return sum(
            start + ROUNDING < x < end - ROUNDING and top + ROUNDING < y < bottom - ROUNDING
            for net, y, start, end in horizontal for other, x, top, bottom in vertical if net != other)

    def pieces(self, axis):
        """Straight pieces along which coordinate `axis` stays: [net, that coordinate, start, end], joined within a net."""
        pieces = sorted(
            (connector["net"], a[axis], *sorted((a[1 - axis], b[1 - axis])))
            for connector in self.connectors.values() for a, b in zip(connector["route"], connector["route"][1:])
            if abs(a[axis] - b[axis]) < abs(a[1 - axis] - b[1 - axis]))
        joined = []
        for net, place, start, end in pieces:
            last = joined[-1] if joined else None
            if last and last[0] == net and place - last[1] <= ROUNDING and start <= last[3] + ROUNDING:
                last[3] = max(last[3], end)
            else:
                joined.append([net, place, start, end])
        return joined
