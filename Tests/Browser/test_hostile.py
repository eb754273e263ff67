"""Maps that somebody wrote to do harm, or that are just unlike ours."""

import json
import subprocess

import pytest

ATTACK = "</script></style></title>\"'><script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\">"


def make(kmap_poster, files, name, change, ending="html"):
    """A page (or SVG) of the example map with `change` made to it."""
    source = json.loads((files.parents[1] / "Examples" / "web-shop.map.json").read_text())
    change(source)
    path = files / f"{name}.json"
    path.write_text(json.dumps(source))
    return subprocess.run(
        [kmap_poster, "poster", path, "--size", "A2", "--effort", "fast", "-o", files / f"{name}.{ending}"], capture_output=True, text=True)


def unharmed(browser):
    assert browser.driver.title != "broken"
    assert browser.js("return document.images.length") == 0
    assert browser.js("return document.scripts.length") == 2
    assert browser.js("return [...document.querySelectorAll('a')].every(a => /^(https?:|mailto:|file:|#)/.test(a.href.baseVal ?? a.href))")
    assert browser.console() == []


def test_text_that_looks_like_script_is_text(browser, kmap_poster, files):
    def change(source):
        source["title"] = source["subject"] = ATTACK
        for item in source["items"]:
            item["description"] = ATTACK
            item["longForm"] = "\u202e" + ATTACK
        source["items"][0]["label"] = "<b>bold</b>"
        source["kinds"][0]["name"] = "<script>alert(1)</script>"

    run = make(kmap_poster, files, "script", change)
    assert run.returncode == 0, run.stderr
    browser.open("script.html")
    unharmed(browser)
    browser.press("/", "b", "o", "l", "d")
    assert browser.css("#page\\:results b").text == "<b>bold</b>"
    browser.press("\ue007")
    assert browser.card.startswith("<b>bold</b>")
    browser.press("l")
    assert "<script>alert(1)</script>" in browser.css("#page\\:layers").text
    unharmed(browser)


@pytest.mark.parametrize("link", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", " javascript:alert(1)", "java\tscript:alert(1)"])
def test_links_that_run_something_stop_the_page(kmap_poster, files, link):
    run = make(kmap_poster, files, "links", lambda source: source["items"][0].update(link=link))
    assert run.returncode == 1
    assert "items[0].link" in run.stderr


NAMES = ["<b>0</b>", "🐧 1", "שלום 2", "مرحبا 3", "\u202egnorw 4", "👩‍👩‍👧 5", "日本語 6"]


def unusual(source):
    source["title"] = "🐧 שלום"
    for item, name in zip(source["items"], NAMES):
        item["label"] = name
    for item in source["items"]:
        item["description"] = "🐧 שלום مرحبا 日本語 \u202e"
        item["link"] = "https://example.org/"


def test_names_no_font_here_has(browser, kmap_poster, files):
    run = make(kmap_poster, files, "letters", unusual)
    assert run.returncode == 0, run.stderr
    assert "U+1F427" in run.stderr
    browser.open("letters.html")
    names = browser.js("return [...document.querySelectorAll('.label text')].map(t => t.textContent)")
    assert set(NAMES) <= set(names)
    for name, words in (("🐧 1", "🐧 1"), ("שלום 2", "שלום"), ("\u202egnorw 4", "gnorw")):
        browser.press("/")
        browser.js("document.activeElement.value = ''")
        browser.press(*words, "\ue007")
        assert name in browser.card and "🐧 שלום مرحبا 日本語" in browser.card
    unharmed(browser)
    stands_in_its_room(browser)


def test_drawing_with_names_no_font_here_has(browser, kmap_poster, files):
    run = make(kmap_poster, files, "letters", unusual, "svg")
    assert run.returncode == 0, run.stderr
    browser.open("letters.svg")
    assert browser.js("return document.querySelectorAll('script').length") == 0
    # To pages, or from one end of an arrow drawn as two labels to the name at the other.
    assert browser.js("""
        const isWithin = link => link[0] === '#' && document.getElementById(decodeURIComponent(link.slice(1))) !== null;
        return [...document.querySelectorAll('a')].map(a => a.getAttribute('href'))
            .every(link => /^https:/.test(link) || isWithin(link));
    """)
    names = browser.js("return [...document.querySelectorAll('.label text')].map(t => t.textContent)")
    assert set(NAMES) <= set(names)
    assert browser.console() == []
    stands_in_its_room(browser)


def stands_in_its_room(browser):
    """Whatever fonts there are, such a name is as wide as layout was told, and so touches no other."""
    widths = browser.js("""
        return [...document.querySelectorAll('text[textLength]')].map(t => [t.textLength.baseVal.value, t.getComputedTextLength()])
    """)
    assert len(widths) > 5
    assert all(abs(wanted - width) < 0.5 for wanted, width in widths)
    touching = browser.js("""
        const boxes = [...document.querySelectorAll('.label')].map(name => [name.id, name.getBBox()]);
        const touch = (a, b) => a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width && a.y + a.height / 2 > b.y && b.y + b.height > a.y + a.height / 2;
        return boxes.flatMap(([a, p], index) => boxes.slice(index + 1).filter(([b, q]) => touch(p, q)).map(([b]) => [a, b]));
    """)
    assert touching == []


def test_print_refuses_what_it_cannot_set(kmap_poster, files):
    run = make(kmap_poster, files, "letters", unusual, "pdf")
    assert run.returncode == 1
    assert "has no glyph for" in run.stderr and "U+" in run.stderr


def test_ten_thousand_names(browser, kmap_poster, files):
    def change(source):
        layers = [layer["id"] for layer in source["layers"]]
        columns = [column["id"] for column in source["functionalities"]]
        for name in ("modules", "groups"):
            source[name] = []
        kind = source["kinds"][0]["id"]
        source["items"] = [
            {"id": f"i{n}", "label": f"name_{n}", "kind": kind, "layer": layers[n % len(layers)],
             "functionality": columns[n // len(layers) % len(columns)], "description": "one of many"}
            for n in range(10_000)
        ]
        source["connectors"] = [{"from": f"i{n}", "to": f"i{n + 1}"} for n in range(0, 1000, 50)]

    run = make(kmap_poster, files, "many", change)
    assert run.returncode == 0, run.stderr
    browser.open("many.html")
    browser.press("/", *"name_9876", "\ue007")
    assert browser.hash == "#i9876"
    assert browser.card.startswith("name_9876")
    unharmed(browser)
