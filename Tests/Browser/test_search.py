"""What the search box finds although it was typed otherwise, and how it shows it."""

import pytest
from selenium.webdriver.common.keys import Keys


def found(page, words):
    page.press("/")
    page.js("document.activeElement.value = ''")
    page.press(*words)
    return [b.text for b in page.all("#page\\:results b")]


@pytest.mark.parametrize("words, name", [
    ("shedule", "schedule"), ("kmaloc", "kmalloc"), ("shcedule", "schedule"), ("kmalloc()", "kmalloc"), ("KMALLOC", "kmalloc"),
    ("vfsread", "vfs_read"), ("vfs-read", "vfs_read"), ("task struct", "task_struct"), ("open(2)", "sys_open"), ("open (2)", "sys_open"),
    ("mmap(2)", "sys_mmap"), ("tcp_sendmgs", "tcp_sendmsg"),
])
def test_search_forgives(page, words, name):
    assert found(page, words)[0] == name
    page.press(Keys.ENTER)
    assert page.hash == f"#{name}"


def test_search_finds_words_with_and_without_hyphen(page):
    assert found(page, "wifi") == found(page, "Wi-Fi") != []
    assert "ieee80211_rx" in found(page, "wifi")


def test_search_says_that_it_guesses(page):
    assert found(page, "schedule")
    assert not page.all("#page\\:results .none")
    assert found(page, "shedule")
    assert page.css("#page\\:results .none").text == "Nothing of that name. Did you mean"
    assert page.css("#page\\:status").get_attribute("textContent").startswith("Nothing of that name. ")
    assert page.css("#page\\:results [aria-selected=true] b").text == "schedule"
    assert found(page, "no such thing at all") == []
    # Three letters are like too many names.
    assert found(page, "xqj") == []


@pytest.mark.parametrize("words", ["E2", "e2"])
def test_field_is_a_place_to_go_to(page, words):
    assert found(page, words)[0] == "E2"
    page.press(Keys.ENTER)
    assert page.hash == "#E2"
    left, top, width, height = page.box("cell:E2")
    assert left > 0 and top > page.css("#page\\:bar").rect["height"] and left + width < 1280 and top + height < 800
    assert width > 640 or height > 350
    page.open("map.html", "#E2")
    assert page.box("cell:E2") == pytest.approx((left, top, width, height), abs=1)


def test_hits_are_marked_on_the_map(page):
    """As many as there are, not just those the list has room for, until the box is emptied."""
    def marks():
        return page.js("return (document.querySelector('.found').getAttribute('d').match(/M/g) ?? []).length")

    assert marks() == 0
    assert len(found(page, "alloc")) == 12
    count = int(page.css("#page\\:status").get_attribute("textContent").split()[0])
    assert marks() == count > 12
    # They lie under the names they are of.
    x, y = page.middle("kmalloc")
    assert page.js("""
        const path = document.querySelector('.found'), point = new DOMPoint(...arguments).matrixTransform(path.getScreenCTM().inverse());
        return path.isPointInFill(point);
    """, x, y)
    # In another edition they are where the names are there.
    place = page.js("return document.querySelector('.found').getAttribute('d')")
    page.css("#page\\:map").send_keys("e")
    assert marks() > 12 and page.js("return document.querySelector('.found').getAttribute('d')") != place
    page.press(Keys.ESCAPE)
    assert marks() == 0
