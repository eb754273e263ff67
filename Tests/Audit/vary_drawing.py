#!/usr/bin/env python3
"""Varies a drawing of a map without changing what it says, as another year's drawing may be written otherwise.

Usage: vary_drawing.py DRAWING.svg VARIANT VARIED.svg
"""
import random
import re
import sys
import xml.etree.ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"
INKSCAPE = "{http://www.inkscape.org/namespaces/inkscape}"
PREFIXES = {
    "": "http://www.w3.org/2000/svg",
    "inkscape": "http://www.inkscape.org/namespaces/inkscape",
    "sodipodi": "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "xlink": "http://www.w3.org/1999/xlink",
}


def layer(root, name):
    return next(e for e in root.iter() if e.get(INKSCAPE + "label") == name)


def declarations(style):
    parts = (part.split(":", 1) for part in style.split(";") if ":" in part)
    return [(name.strip(), value.strip()) for name, value in parts]


def other_ids(root, rng):
    ids = {e.get("id"): f"x{rng.randrange(10**9)}" for e in root.iter() if e.get("id")}
    for element in root.iter():
        for key, value in list(element.attrib.items()):
            if key == "id":
                element.set(key, ids[value])
                continue
            value = re.sub(r"url\(#([^)]*)\)", lambda m: f"url(#{ids.get(m[1], m[1])})", value)
            element.set(key, "#" + ids[value[1:]] if value.startswith("#") and value[1:] in ids else value)


def nested_transforms(root, rng):
    """Half of everything stands in three groups that undo one another; all of it is smaller and elsewhere."""
    for parent in list(root.iter(SVG + "g")):
        for index, child in enumerate(list(parent)):
            if child.tag not in {SVG + name for name in ("a", "text", "rect", "path")} or rng.random() < 0.5:
                continue
            x, y = rng.uniform(-50, 50), rng.uniform(-50, 50)
            outer = ET.Element(SVG + "g", transform=f"translate({x:g},{y:g}) scale(2) rotate(30)")
            middle = ET.SubElement(outer, SVG + "g", transform="rotate(-30) matrix(.5,0,0,.5,0,0)")
            inner = ET.SubElement(middle, SVG + "g", transform=f"translate({-x:g} {-y:g})")
            parent.remove(child)
            inner.append(child)
            parent.insert(index, outer)
    groups = root.findall(SVG + "g")
    around = ET.SubElement(root, SVG + "g", transform="matrix(0.37,0,0,0.37,12,-40)")
    for group in groups:
        root.remove(group)
        around.append(group)


def moved_labels(root, rng):
    for name in ("items", "mod titles"):
        for child in layer(root, name):
            shift = f"translate({rng.uniform(-4, 4):g},{rng.uniform(-4, 4):g})"
            child.set("transform", f"{shift} {child.get('transform', '')}".strip())


def untied(share):
    def change(root, rng):
        for path in root.iter(SVG + "path"):
            for end in ("start", "end"):
                if rng.random() < share:
                    path.attrib.pop(f"{INKSCAPE}connection-{end}", None)

    return change


def other_band_order(root, rng):
    """The bands of rows are painted in another order, so that others cover the few pixels that two of them share."""
    matrix = layer(root, "matrix")
    bands = [c for c in matrix if re.match(r"M 26\.3\S+ L 2133", c.get("d", ""))]
    places = [list(matrix).index(band) for band in bands]
    rng.shuffle(bands)
    for place, band in zip(places, bands):
        matrix[place] = band


def style_as_attributes(root, _):
    for element in root.iter():
        for name, value in declarations(element.attrib.pop("style", "")):
            if not name.startswith("-"):
                element.set(name, value)


def style_as_classes(root, _):
    classes = {}
    for element in root.iter():
        style = element.attrib.pop("style", None)
        if style:
            element.set("class", classes.setdefault(style, f"c{len(classes)}"))
    sheet = ET.Element(SVG + "style")
    sheet.text = "\n".join(f".{name} {{ {style} }}" for style, name in classes.items())
    root.insert(0, sheet)


def plain_elements(root, _):
    """Texts of one line without spans, and rectangles that are no paths."""
    for text in root.iter(SVG + "text"):
        spans = text.findall(SVG + "tspan")
        if len(spans) == 1 and len(spans[0]) == 0 and spans[0].text and spans[0].get("x"):
            text.set("x", spans[0].get("x"))
            text.set("y", spans[0].get("y"))
            text.set("style", text.get("style", "") + ";" + spans[0].get("style", ""))
            text.text = spans[0].text
            text.remove(spans[0])
    for path in root.iter(SVG + "path"):
        corners = re.fullmatch(r"M ([\d.]+),([\d.]+) L ([\d.]+),[\d.]+ L [\d.]+,([\d.]+) L .* z", path.get("d", "").strip())
        if corners and path.get(INKSCAPE + "connector-type") is None:
            left, top, right, bottom = map(float, corners.groups())
            path.tag = SVG + "rect"
            del path.attrib["d"]
            for name, value in (("x", left), ("y", top), ("width", right - left), ("height", bottom - top)):
                path.set(name, repr(value))


def other_order(root, rng):
    for name in ("items", "links", "Mod"):
        children = list(layer(root, name))
        for child in children:
            layer(root, name).remove(child)
        rng.shuffle(children)
        layer(root, name).extend(children)


def everything(root, rng):
    for change in (other_order, plain_elements, moved_labels, untied(0.2), nested_transforms, style_as_classes, other_ids):
        change(root, rng)


VARIANTS = {
    "other ids": other_ids,
    "nested transforms": nested_transforms,
    "labels moved by 4 px": moved_labels,
    "a fifth of the ends untied": untied(0.2),
    "all ends untied": untied(1),
    "bands painted in another order": other_band_order,
    "style as attributes": style_as_attributes,
    "style as classes": style_as_classes,
    "plain elements": plain_elements,
    "elements in another order": other_order,
    "all of these but the bands, a fifth untied": everything,
}


def vary(source, variant, target, seed=7):
    for prefix, namespace in PREFIXES.items():
        ET.register_namespace(prefix, namespace)
    tree = ET.parse(source)
    VARIANTS[variant](tree.getroot(), random.Random(seed))
    tree.write(target, xml_declaration=True, encoding="utf-8")


if __name__ == "__main__":
    vary(*sys.argv[1:4])
