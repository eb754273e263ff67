"""A headless Firefox, spoken to in WebDriver BiDi, which it understands without a driver beside it."""

import base64
import json
import os
import re
import subprocess
import tempfile
import time

import websocket
from conftest import FILES

# Of what WebDriver has numbers for (Keyboard Actions, section 17.4.2).
TAB, ENTER, ESCAPE = "\ue004", "\ue007", "\ue00c"


class Firefox:
    def __init__(self):
        self.home = tempfile.TemporaryDirectory()
        with open(f"{self.home.name}/user.js", "w") as preferences:
            preferences.write('user_pref("ui.prefersReducedMotion", 1);\n')
        self.process = subprocess.Popen(
            ["firefox-esr", "--headless", "--no-remote", "--profile", self.home.name, "--remote-debugging-port=0"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env={**os.environ, "HOME": self.home.name})
        address = next(found[1] for line in self.process.stderr if (found := re.search(r"BiDi listening on (ws://\S+)", line)))
        self.socket = websocket.create_connection(f"{address}/session", suppress_origin=True, timeout=60)
        self.number = 0
        self.events = []
        self.send("session.new", capabilities={})
        self.context = self.send("browsingContext.getTree")["contexts"][0]["context"]
        self.send("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait()
        self.home.cleanup()

    def send(self, method, **parameters):
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.number:
                assert answer["type"] == "success", answer
                return answer["result"]
            self.events.append(answer)

    def open(self, name, hash="", width=1280, height=800):
        self.send("browsingContext.setViewport", context=self.context, viewport={"width": width, "height": height})
        self.send("browsingContext.navigate", context=self.context, url="about:blank", wait="complete")
        self.events.clear()
        self.send("browsingContext.navigate", context=self.context, url=(FILES / name).as_uri() + hash, wait="complete")
        self.js("document.fonts.ready.then(() => true)")

    def js(self, expression):
        """What a JavaScript expression, or the promise it is, comes to; by way of JSON."""
        text = f"Promise.resolve({expression}).then(JSON.stringify)"
        answer = self.send("script.evaluate", expression=text, target={"context": self.context}, awaitPromise=True)
        assert answer["type"] == "success", answer
        return json.loads(answer["result"].get("value", "null"))

    def press(self, *keys):
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.perform({"type": "key", "id": "keys", "actions": actions})

    def drag(self, start, end):
        move = lambda point: {"type": "pointerMove", "x": round(point[0]), "y": round(point[1])}
        middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        actions = [move(start), {"type": "pointerDown", "button": 0}, move(middle), move(end), {"type": "pointerUp", "button": 0}]
        self.perform({"type": "pointer", "id": "mouse", "actions": actions})

    def hover(self, x, y):
        self.perform({"type": "pointer", "id": "mouse", "actions": [{"type": "pointerMove", "x": round(x), "y": round(y)}]})

    def wheel(self, x, y, delta):
        actions = [{"type": "scroll", "x": round(x), "y": round(y), "deltaX": 0, "deltaY": delta}]
        self.perform({"type": "wheel", "id": "wheel", "actions": actions})

    def perform(self, source):
        self.send("input.performActions", context=self.context, actions=[source])

    def wait(self, expression, seconds=5):
        end = time.monotonic() + seconds
        while not (result := self.js(expression)):
            assert time.monotonic() < end, f"it never came: {expression}"
            time.sleep(0.02)
        return result

    def picture(self):
        return base64.b64decode(self.send("browsingContext.captureScreenshot", context=self.context)["data"])

    @property
    def complaints(self):
        """What the page had to say to the console."""
        return [event["params"]["text"] for event in self.events if event["method"] == "log.entryAdded"]

    @property
    def requests(self):
        urls = [event["params"]["request"]["url"] for event in self.events if event["method"] == "network.beforeRequestSent"]
        return [url for url in urls if not url.startswith(("data:", "about:"))]
