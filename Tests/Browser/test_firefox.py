"""The page in Firefox: what a reader does first. Chromium's tests go into every corner."""

import pytest
from conftest import FILES
from firefox import ENTER, ESCAPE, TAB
from test_hostile import make, unusual


@pytest.fixture
def page(firefox):
    firefox.open("map.html")
    yield firefox
    assert firefox.complaints == []
    assert set(firefox.requests) <= {(FILES / "map.html").as_uri()}


VIEW = "(m => [m.e, m.f, m.a])(new DOMMatrix(getComputedStyle(sheet).transform))"
CARD = "document.getElementById('page:card').innerText"


def middle(page, id):
    return page.js(f"(b => [b.x + b.width / 2, b.y + b.height / 2])(document.getElementById('{id}').getBoundingClientRect())")


def test_drag_and_wheel(page):
    left, top, scale = page.js(VIEW)
    page.drag((640, 500), (740, 450))
    assert page.js(VIEW) == pytest.approx([left + 100, top - 50, scale])
    x, y = middle(page, "schedule")
    page.wheel(x, y, -600)
    page.wait(f"{VIEW}[2] > {2 * scale}")
    after = middle(page, "schedule")
    assert abs(after[0] - x) < 2 and abs(after[1] - y) < 2


def test_hovering_lights_up(page):
    page.hover(*middle(page, "vfs_read"))
    card = page.wait(CARD)
    assert card.startswith("vfs_read (virtual file system)") and "ksys_read" in card
    assert sorted(page.js("[...document.querySelectorAll('.overlay text')].map(t => t.textContent)")) == ["ksys_read", "vfs_read"]


def test_keys_search_and_address(page):
    page.press("+")
    page.press("/", *"vfs_rea")
    page.press(ENTER)
    assert page.js("location.hash") == "#vfs_read"
    assert page.js(CARD).startswith("vfs_read")
    page.press("e")
    assert page.js("location.hash") == "#vfs_read@5.1"
    page.press("c")
    assert page.js("document.querySelectorAll('.marks rect').length") > 5
    page.press(ESCAPE)
    page.press(TAB)
    assert page.js("document.activeElement.closest('#sheet') !== null")


def test_address_opens_its_name(firefox):
    firefox.open("map.html", "#schedule")
    assert firefox.js(CARD).startswith("schedule")
    (FILES / "firefox.png").write_bytes(firefox.picture())
    assert firefox.complaints == []


def test_hostile_maps_open_unharmed(firefox, kmap_poster, files):
    for ending in ("html", "svg"):
        assert make(kmap_poster, files, "letters", unusual, ending).returncode == 0
    for name in ("letters.html", "letters.svg"):
        firefox.open(name)
        assert "🐧 1" in firefox.js("[...document.querySelectorAll('.label text')].map(t => t.textContent)")
        assert firefox.js("document.title") != "broken"
        assert firefox.complaints == []


def test_search_forgives_and_marks(page):
    page.press("/", *"shedule")
    assert page.js("document.querySelector('#page\\\\:results b').textContent") == "schedule"
    assert page.js("document.querySelector('.found').getAttribute('d')").startswith("M")
    page.press(ENTER)
    assert page.js("location.hash") == "#schedule"
    page.press("/", "E", "2", ENTER)
    assert page.js("location.hash") == "#E2"
