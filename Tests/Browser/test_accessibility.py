"""axe-core's rules, in every state of the page. axe.min.js is the one that axe-playwright-python brings."""

import importlib.util
import pathlib

import pytest
from selenium.webdriver.common.keys import Keys

AXE = pathlib.Path(importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]) / "axe.min.js"

STATES = {
    "whole": [],
    "card": ["/", *"schedule", Keys.ENTER],
    "search": ["/", *"sched"],
    "nothing found": ["/", *"no such thing"],
    "a guess": ["/", *"shedule"],
    "changes": ["c"],
    "layers": ["l"],
    "keys": ["?"],
    "old edition": ["e"],
}

# These look the same in the dark as others do.
LIGHT_ONLY = ("nothing found", "a guess", "old edition")
DARK = [state for state in STATES if state not in LIGHT_ONLY]


@pytest.mark.parametrize("state, scheme", [(state, "light") for state in STATES] + [(state, "dark") for state in DARK])
def test_no_violation(browser, state, scheme):
    browser.open("map.html", scheme=scheme)
    browser.press(*STATES[state])
    check(browser)


def test_no_violation_on_a_phone(browser):
    browser.open("map.html", "#schedule", width=390, height=844, touch=True)
    check(browser)


def check(browser):
    # Given to the debugger, since the page's policy would not let it in.
    browser.cdp("Runtime.evaluate", expression=AXE.read_text())
    # The drawing's own contrasts are tested against its theme, where grounds are known.
    result = browser.js("""
        return axe.run({ exclude: [['#sheet']] }).then(page => axe.run('#sheet', { rules: { 'color-contrast': { enabled: false } } })
            .then(sheet => [...page.violations, ...sheet.violations]))
    """)
    found = [(v["id"], [n["html"][:200] for n in v["nodes"][:3]]) for v in result]
    assert found == []
