"""The page and the SVG in Chromium, beside the hand-drawn map: size, time to the first picture, frame time while zooming.

usage: BROWSER_FILES=build/browser build/venv-browser/bin/python Benchmarks/browser.py

`make test-browser` makes the files; KMAP_REFERENCE_SVG is the path of the hand-drawn map, left out where it is unset. Every figure is the median of five loads. Zooming is two seconds of wheel steps, one a
frame, each of which draws anew; without a graphics card this is far slower than on a laptop, so compare rows only.
"""

import os
import pathlib
import shutil
import statistics
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Tests" / "Browser"))
from conftest import FILES, Browser

ZOOM = """
    const done = arguments[0];
    const frames = [];
    const target = document.getElementById('page:map');
    let last = performance.now(), step = 0;
    const start = last;
    const frame = now => {
        frames.push(now - last);
        last = now;
        step += 1;
        const delta = Math.sin(step / 20) * 30;
        if (target) target.dispatchEvent(new WheelEvent('wheel', { deltaY: -delta, clientX: 640, clientY: 400, bubbles: true, cancelable: true }));
        else {
            // A bare SVG zooms as its own script would have it: by its view box.
            const svg = document.documentElement;
            svg.k = (svg.k ?? 1) * Math.exp(-delta * 0.0015);
            const full = svg.full ??= svg.getAttribute('viewBox').split(/[ ,]+/).map(Number);
            svg.setAttribute('viewBox', [full[0], full[1], full[2] / svg.k, full[3] / svg.k].join(' '));
        }
        if (now - start < 2000) requestAnimationFrame(frame);
        else done(frames.slice(2));
    };
    requestAnimationFrame(frame);
"""


def measure(browser, name):
    paints, frames = [], []
    for _ in range(5):
        browser.open(name, width=1280, height=800)
        paints.append(browser.wait(lambda: browser.js(
            "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.timing.loadEventEnd - performance.timing.navigationStart")))
        if not browser.js("return document.documentElement.getAttribute('viewBox') || document.getElementById('page:map')"):
            browser.js("const s = document.documentElement; s.setAttribute('viewBox', `0 0 ${s.width.baseVal.value} ${s.height.baseVal.value}`)")
        frames += browser.driver.execute_async_script(ZOOM)
    frames.sort()
    size = (FILES / name).stat().st_size / 1e6
    print(f"| {name} | {size:.2f} MB | {statistics.median(paints):.0f} ms | {statistics.median(frames):.1f} ms | {frames[int(len(frames) * 0.95)]:.1f} ms |")


if reference := os.environ.get("KMAP_REFERENCE_SVG"):
    shutil.copy(reference, FILES / "hand-drawn.svg")
browser = Browser()
print("| file | size | first picture | frame, median | frame, 95 % |\n|---|---:|---:|---:|---:|")
for name in ["map.html", "map.svg", "hand-drawn.svg"]:
    if (FILES / name).exists():
        measure(browser, name)
browser.driver.quit()
