"""Maps that somebody wrote to do harm, or that are just unlike ours."""

import json
import subprocess

import pytest

ATTACK = "</script></style></title>\"'><script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\">"


def make(kmap_poster, files, name, change):
    """A page of the example map with `change` made to it."""
    source = json.loads((files.parents[1] / "Examples" / "web-shop.map.json").read_text())
    change(source)
    path = files / f"{name}.json"
    path.write_text(json.dumps(source))
    return subprocess.run(
        [kmap_poster, "page", path, "--size", "A2", "--effort", "fast", "-o", files / f"{name}.html"], capture_output=True, text=True)


@pytest.fixture(scope="session")
def kmap_poster(files):
    return files.parents[1] / ".build/release/kmap-poster"


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


def test_unusual_letters_in_text(browser, kmap_poster, files):
    def change(source):
        for item in source["items"]:
            item["description"] = "🐧 שלום مرحبا 日本語 \u202e"

    run = make(kmap_poster, files, "letters", change)
    assert run.returncode == 0, run.stderr
    browser.open("letters.html")
    browser.press("/", *"שלום", "\ue007")
    assert "🐧 שלום مرحبا 日本語" in browser.card
    unharmed(browser)


def test_names_no_font_here_has(browser):
    """The library's own page of a map with emoji and right-to-left names, script everywhere, and links that run."""
    browser.open("library.html")
    names = browser.js("return [...document.querySelectorAll('.label text')].map(t => t.textContent)")
    assert {"<b>0</b>", "🐧 1", "שלום 2", "مرحبا 3"} == set(names)
    assert not browser.all("#sheet a")
    browser.press("/", "🐧", "\ue007")
    assert browser.card.startswith("🐧 1")
    unharmed(browser)


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
