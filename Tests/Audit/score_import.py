#!/usr/bin/env python3
"""Compares a map that `kmap-poster import` made with tables of what its drawing says.

Usage: score_import.py MAP.json LABELS.tsv CONNECTORS.tsv [NAME]

Prints the shares of labels found, of labels in their field, and of connectors, as a row of a Markdown table; exit status 1 where
one is below the bar. `--misses` lists what was not found. A label counts once for each time that it is drawn. Labels without a letter
or digit, as stray dots, are left out, and the sign that a label ends with is not compared (`jiffies_64++` is drawn in two pieces). A
name in a card over several fields is in its field where that is one of the card's.
"""
import csv
import json
import re
import sys
from collections import Counter

BARS = (0.98, 0.95, 0.95)


def norm(label):
    return re.sub(r"\s+", " ", label).strip().rstrip("+")


def rows_of(path):
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def span(value, names):
    ends = value if isinstance(value, list) else [value]
    ids = list(names)
    first, last = ids.index(ends[0]), ids.index(ends[-1])
    return {names[i] for i in ids[first:last + 1]}


def read_map(path):
    """The labels with the rows and columns each may stand in, and the label of each id."""
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    rows = {e["id"]: e["name"] for e in data["layers"]}
    columns = {e["id"]: e["name"] for e in data["functionalities"]}
    modules = {m["id"]: m for m in data["modules"]}
    found, label = [], {}
    for module in data["modules"]:
        label[module["id"]] = norm(module.get("heading", ""))
        if "heading" in module:
            found.append((label[module["id"]], span(module["layer"], rows), span(module["functionality"], columns)))
    for group in data.get("groups", []):
        label[group["id"]] = norm(group["heading"])
        module = modules[group["module"]]
        found.append((label[group["id"]], span(module["layer"], rows), span(module["functionality"], columns)))
    for item in data["items"]:
        label[item["id"]] = norm(item["label"])
        place = item if "layer" in item else modules[item["module"]]
        found.append((label[item["id"]], span(place["layer"], rows), span(place["functionality"], columns)))
    frame = list(rows.values()) + list(columns.values()) + [e["caption"] for e in data["layers"] if "caption" in e]
    return found, label, Counter(map(norm, frame)), data["connectors"], list(columns.values())


def main():
    arguments = [a for a in sys.argv[1:] if a != "--misses"]
    misses = "--misses" in sys.argv
    found, label, frame, connectors, columns = read_map(arguments[0])
    drawn = rows_of(arguments[1])
    # Tables name a column by its newest name; where the drawing has an older one, it is the one that is left.
    unknown = sorted({r["functionality"] for r in drawn if r["role"] != "frame"} - set(columns))
    spare = [c for c in columns if c not in {r["functionality"] for r in drawn if r["role"] != "frame"}]
    renamed = {unknown[0]: spare[0]} if len(unknown) == len(spare) == 1 else {}

    total = labels = fields = 0
    left = list(found)
    for row in drawn:
        name = norm(row["label"])
        if not re.search(r"\w", name):
            continue
        if row["role"] == "frame":
            # Title, credit and the like have no place among the labels of a map; heads and captions of rows and columns do.
            if row["layer"] == "header/footer" and row["functionality"] != row["label"] and norm(row["label"]) not in columns:
                continue
            if row["functionality"] == "row header" and row["layer"] == "header/footer":
                continue
            total += 1
            if frame[name] > 0:
                frame[name] -= 1
                labels += 1
                fields += 1
            elif misses:
                print("no head:", name, file=sys.stderr)
            continue
        total += 1
        column = renamed.get(row["functionality"], row["functionality"])
        same = [f for f in left if f[0] == name]
        if not same:
            if misses:
                print("no label:", name, row["layer"], column, file=sys.stderr)
            continue
        labels += 1
        right = [f for f in same if row["layer"] in f[1] and column in f[2]]
        left.remove((right or same)[0])
        if right:
            fields += 1
        elif misses:
            print("wrong field:", name, row["layer"], column, "is in", same[0][1:], file=sys.stderr)
    arrows = {(norm(r["from_label"]), norm(r["to_label"])) for r in rows_of(arguments[2])}
    own = {(label[c["from"]], label[c["to"]]) for c in connectors}
    if misses:
        for pair in sorted(arrows - own):
            print("no connector:", *pair, file=sys.stderr)
        for pair in sorted(own - arrows):
            print("connector not in the table:", *pair, file=sys.stderr)
        for entry in left:
            print("label not in the table:", entry[0], file=sys.stderr)
    shares = (labels / total, fields / total, len(arrows & own) / len(arrows))
    texts = " | ".join(f"{share:.1%}" for share in shares)
    print(f"| {arguments[3] if len(arguments) > 3 else arguments[0]} | {texts} | {len(own - arrows)} |")
    sys.exit(0 if all(share >= bar for share, bar in zip(shares, BARS)) else 1)


if __name__ == "__main__":
    main()
