"""The SVG in browsers and other programs beside the PDF in poppler and the layout."""

import base64
import html
import io
import json
import os
import re
import subprocess

import numpy
import pytest
from PIL import Image

DPI = 100


def picture_of_svg(browser, name):
    """The whole sheet at DPI pixels an inch, in pieces that a window can hold."""
    browser.open(name)
    width, height = browser.js("const v = document.documentElement.viewBox.baseVal; return [v.width, v.height]")
    scale = DPI / 72
    size = (round(width * scale), round(height * scale))
    browser.js(f"document.documentElement.setAttribute('width', '{width * scale}'); document.documentElement.setAttribute('height', '{height * scale}')")
    browser.cdp("Emulation.setDeviceMetricsOverride", width=size[0], height=size[1], deviceScaleFactor=1, mobile=False)
    data = browser.cdp("Page.captureScreenshot", format="png")["data"]
    return Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB")


def picture_in_firefox(firefox, name):
    firefox.open(name)
    width, height = firefox.js("(v => [v.width, v.height])(document.documentElement.viewBox.baseVal)")
    pixels = [round(side * DPI / 72) for side in (width, height)]
    firefox.js("['width', 'height'].forEach((side, index) => document.documentElement.setAttribute(side, "
               f"[{width * DPI / 72}, {height * DPI / 72}][index]))")
    firefox.send("browsingContext.setViewport", context=firefox.context, viewport={"width": pixels[0], "height": pixels[1]})
    return Image.open(io.BytesIO(firefox.picture())).convert("RGB")


def picture_by(program, files, name):
    """What a program without a browser's fonts draws, with the poster's own fonts installed."""
    fonts = files / "fonts.conf"
    fonts.write_text(f"<fontconfig><dir>{files.parents[1] / 'Fonts'}</dir><cachedir>{files / 'fontcache'}</cachedir></fontconfig>")
    png = files / f"{name}-{program}.png"
    command = {
        "rsvg-convert": ["rsvg-convert", "--dpi-x", str(DPI), "--dpi-y", str(DPI), "-o", png, files / name],
        "inkscape": ["inkscape", f"--export-dpi={DPI}", f"--export-filename={png}", files / name],
    }[program]
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts), "HOME": str(files)}
    subprocess.run(command, env=environment, capture_output=True, check=True)
    return Image.open(png).convert("RGB")


def picture_of_pdf(path):
    data = subprocess.run(["pdftoppm", "-r", str(DPI), "-png", path], capture_output=True, check=True).stdout
    return Image.open(io.BytesIO(data)).convert("RGB")


@pytest.fixture(scope="session")
def pdf(files):
    picture = picture_of_pdf(files / "map.pdf")
    picture.save(files / "map.pdf.png")
    return picture


def differences(picture, pdf):
    """By pixel and channel; sizes may differ by what is left of the last pixel."""
    assert abs(picture.width - pdf.width) <= 1 and abs(picture.height - pdf.height) <= 1
    box = (0, 0, min(picture.width, pdf.width), min(picture.height, pdf.height))
    return numpy.abs(numpy.asarray(picture.crop(box), dtype=int) - numpy.asarray(pdf.crop(box), dtype=int))


@pytest.mark.parametrize("name", ["map.svg", "outline.svg"])
@pytest.mark.parametrize("program", ["chromium", "firefox", "rsvg-convert", "inkscape"])
def test_svg_and_pdf_agree(request, files, pdf, program, name):
    if program == "chromium":
        svg = picture_of_svg(request.getfixturevalue("browser"), name)
        svg.save(files / f"{name}.png")
    elif program == "firefox":
        svg = picture_in_firefox(request.getfixturevalue("firefox"), name)
        svg.save(files / f"{name}-firefox.png")
    else:
        svg = picture_by(program, files, name)
    difference = differences(svg, pdf)
    print(f"{name}, {program}: mean difference {difference.mean():.3f} of 255")
    # Inkscape knows no weight 450 and sets the regular one in its place.
    assert difference.mean() <= (2.5 if (program, name) == ("inkscape", "map.svg") else 2)
    # No part is wrong while the rest makes up for it.
    height, width = (side // 64 * 64 for side in difference.shape[:2])
    tiles = difference[:height, :width].mean(axis=2).reshape(height // 64, 64, width // 64, 64).mean(axis=(1, 3))
    assert tiles.max() < (45 if program == "inkscape" else 24)


def words_of_pdf(path):
    """Words with their left, top, right and bottom."""
    text = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout
    found = re.findall(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', text)
    return [(html.unescape(word), *map(float, box)) for *box, word in found]


def test_every_label_stands_where_it_does_in_the_pdf(browser, files):
    places = {}
    for word, left, top, right, bottom in words_of_pdf(files / "map.pdf"):
        places.setdefault(word, []).append((left, right, top, bottom))
    browser.open("map.svg")
    drawn = browser.js("""
        return [...document.querySelectorAll('.label text, .heading text, .subheading text')].flatMap(line =>
            [...line.textContent.matchAll(/[^ ]+/g)].map(({ 0: word, index }) => {
                const start = line.getStartPositionOfChar(index), end = line.getEndPositionOfChar(index + word.length - 1);
                return [word, start.x, end.x, start.y];
            }))
    """)
    assert len(drawn) > 500
    worst = 0
    for word, start, end, baseline in drawn:
        # Of words that stand there more than once, the one on this line.
        there = [place for place in places[word] if place[2] < baseline < place[3]]
        worst = max(worst, min(max(abs(left - start), abs(right - end)) for left, right, *_ in there))
    print(f"labels: at most {worst:.3f} pt from where they are in the PDF")
    assert worst <= 0.5


def test_every_label_stands_where_layout_says(browser, files):
    layout = json.loads((files / "layout.json").read_text())
    browser.open("map.svg")
    drawn = browser.js("""
        return Object.fromEntries([...document.querySelectorAll('.label, .heading, .subheading')].map(name => [name.id,
            [...name.querySelectorAll('text')].map(line => {
                const start = line.getStartPositionOfChar(0);
                return [line.textContent, start.x, start.y];
            })]))
    """)
    assert len(layout["items"]) > 400
    for item in layout["items"]:
        for (text, x, y), line in zip(drawn[item["id"]], item["lines"], strict=True):
            assert text == line["text"]
            # Drawing moves baselines to a grid of 1/100 in.
            assert abs(x - line["box"]["x"]) <= 0.5 and abs(y - line["baseline"]) <= 0.5, text


def test_svg_alone_works_too(browser):
    browser.open("map.svg")
    assert browser.link("vfs_read") == "https://elixir.bootlin.com/linux/v7.0/C/ident/vfs_read"
    assert browser.js("return document.querySelector('#vfs_read title').textContent").startswith("vfs_read")
    assert browser.js("return document.querySelectorAll('script').length") == 0
    assert len(browser.requests()) == 1
    assert browser.console() == []
