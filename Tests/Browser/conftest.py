"""A headless Chromium and a Firefox for all tests, and the files `make test-browser` has made for them."""

import json
import os
import pathlib
import time

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By

FILES = pathlib.Path(os.environ["BROWSER_FILES"]).resolve()


class Browser:
    """Chromium, driven as its user would drive it."""

    def __init__(self):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in (
            # Root, as in a container of CI, has no sandbox.
            "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1",
            "--force-color-profile=srgb", "--disable-lcd-text", "--disable-dev-shm-usage",
        ):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.set_script_timeout(60)

    def open(self, name, hash="", width=1280, height=800, scheme="light", touch=False):
        """Opens a file in a window of that size, and forgets what was logged before."""
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=touch)
        self.cdp("Emulation.setTouchEmulationEnabled", enabled=touch)
        features = [{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]
        self.cdp("Emulation.setEmulatedMedia", features=features)
        # From another document, so that a changed hash is a new page too.
        self.driver.get("about:blank")
        self.console()
        self.requests()
        self.driver.get((FILES / name).as_uri() + hash)
        self.js("return document.fonts.ready.then(() => true)")
        return self

    def cdp(self, command, **parameters):
        return self.driver.execute_cdp_cmd(command, parameters)

    def js(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def css(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def press(self, *keys):
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def wait(self, condition, seconds=5):
        """Waits until `condition()` holds, and returns what it returned."""
        end = time.monotonic() + seconds
        while not (result := condition()):
            assert time.monotonic() < end, "it never came"
            time.sleep(0.02)
        return result

    @property
    def view(self):
        """Where the sheet is: its shift in pixels, and its scale."""
        matrix = self.js("const m = new DOMMatrix(getComputedStyle(sheet).transform); return [m.e, m.f, m.a]")
        return tuple(matrix)

    @property
    def hash(self):
        return self.js("return location.hash")

    @property
    def card(self):
        """The text of the card; empty where none is shown."""
        return self.css("#page\\:card").text

    def box(self, id):
        """A name's box in the window: left, top, width, height."""
        box = self.js("const b = document.getElementById(arguments[0]).getBoundingClientRect(); return [b.x, b.y, b.width, b.height]", id)
        return tuple(box)

    def link(self, id):
        """Where a name on the sheet leads to."""
        return self.js("return document.getElementById(arguments[0]).getAttribute('href')", id)

    def middle(self, id):
        left, top, width, height = self.box(id)
        return left + width / 2, top + height / 2

    def mouse(self, kind, x, y, **more):
        self.cdp("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)

    def click(self, x, y):
        self.mouse("mouseMoved", x, y)
        self.mouse("mousePressed", x, y, button="left", clickCount=1)
        self.mouse("mouseReleased", x, y, button="left", clickCount=1)

    def touch(self, kind, *points):
        self.cdp("Input.dispatchTouchEvent", type=kind, touchPoints=[{"x": x, "y": y, "id": n} for n, (x, y) in enumerate(points)])

    def console(self):
        return self.driver.get_log("browser")

    def requests(self):
        """The addresses of everything that was asked for and is not in the file itself."""
        messages = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        urls = [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]
        return [url for url in urls if not url.startswith(("data:", "about:"))]


@pytest.fixture(scope="session")
def browser():
    browser = Browser()
    yield browser
    browser.driver.quit()


@pytest.fixture(scope="session")
def firefox():
    from firefox import Firefox

    firefox = Firefox()
    yield firefox
    firefox.close()


@pytest.fixture(scope="session")
def kmap_poster(files):
    return files.parents[1] / ".build/release/kmap-poster"


@pytest.fixture
def page(browser):
    """The page of the bundled map; no test may leave an error in the console."""
    browser.open("map.html")
    yield browser
    assert browser.console() == []


@pytest.fixture(scope="session")
def files():
    return FILES
