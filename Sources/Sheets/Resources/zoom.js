// Shows a picture that lies in Deep Zoom tiles. Tiles are drawn as images, which browsers load from a folder as from a server.
"use strict";

class Pyramid {
    static mostTiles = 400;

    constructor(data) {
        this.width = Number(data.width);
        this.height = Number(data.height);
        this.side = Number(data.side);
        this.overlap = Number(data.overlap);
        this.folder = encodeURIComponent(data.folder);
        this.last = Math.ceil(Math.log2(Math.max(this.width, this.height, 1)));
        this.tiles = new Map();
    }

    // The tiles of a level that are seen in a part of the picture, in the picture's pixels.
    *seen(level, left, top, right, bottom) {
        const scale = 2 ** (this.last - level);
        const step = this.side * scale;
        const range = (from, to, length) => [
            Math.max(0, Math.floor(from / step)), Math.min(Math.ceil(length / step) - 1, Math.floor(to / step)),
        ];
        const [firstColumn, lastColumn] = range(left, right, this.width);
        const [firstRow, lastRow] = range(top, bottom, this.height);
        for (let row = firstRow; row <= lastRow; row++) {
            for (let column = firstColumn; column <= lastColumn; column++) {
                const x = (column * this.side - (column > 0 ? this.overlap : 0)) * scale;
                const y = (row * this.side - (row > 0 ? this.overlap : 0)) * scale;
                yield { path: `${this.folder}/${level}/${column}_${row}.png`, x, y, scale };
            }
        }
    }

    // The tile's image, which is asked for when it is first wanted; those not seen for longest are forgotten.
    image(path, whenLoaded, whenFailed) {
        let image = this.tiles.get(path);
        this.tiles.delete(path);
        if (!image) {
            image = new Image();
            image.onload = whenLoaded;
            image.onerror = () => whenFailed(path);
            image.src = path;
        }
        this.tiles.set(path, image);
        if (this.tiles.size > Pyramid.mostTiles) this.tiles.delete(this.tiles.keys().next().value);
        return image;
    }
}

class Viewer {
    constructor(canvas, message) {
        this.canvas = canvas;
        this.message = message;
        this.pyramid = new Pyramid(canvas.dataset);
        this.pointers = new Map();
        this.isWhole = true;
        this.listen();
        this.whole();
    }

    get least() {
        const room = this.canvas.getBoundingClientRect();
        return Math.min(room.width / this.pyramid.width, room.height / this.pyramid.height);
    }

    whole() {
        const room = this.canvas.getBoundingClientRect();
        this.k = this.least;
        this.x = (room.width - this.k * this.pyramid.width) / 2;
        this.y = (room.height - this.k * this.pyramid.height) / 2;
        this.isWhole = true;
        this.draw();
    }

    // The place of the window stays where it is.
    zoom(factor, x = this.canvas.clientWidth / 2, y = this.canvas.clientHeight / 2) {
        const k = Math.min(Math.max(4, this.least), Math.max(this.least, this.k * factor));
        this.x = x - (x - this.x) * k / this.k;
        this.y = y - (y - this.y) * k / this.k;
        this.k = k;
        this.moved();
    }

    pan(x, y) {
        this.x += x;
        this.y += y;
        this.moved();
    }

    // Some of the picture always stays in the window.
    moved() {
        const kept = (at, length, room) => Math.min(room / 2, Math.max(room / 2 - length, at));
        this.x = kept(this.x, this.k * this.pyramid.width, this.canvas.clientWidth);
        this.y = kept(this.y, this.k * this.pyramid.height, this.canvas.clientHeight);
        this.isWhole = false;
        this.draw();
    }

    draw() {
        this.frame ??= requestAnimationFrame(() => {
            this.frame = undefined;
            this.paint();
        });
    }

    paint() {
        const ratio = window.devicePixelRatio || 1;
        const { clientWidth: width, clientHeight: height } = this.canvas;
        this.canvas.width = Math.round(width * ratio);
        this.canvas.height = Math.round(height * ratio);
        const context = this.canvas.getContext("2d");
        const wanted = this.pyramid.last + Math.ceil(Math.log2(this.k * ratio) - 0.01);
        const level = Math.max(0, Math.min(this.pyramid.last, wanted));
        const [left, top] = [-this.x / this.k, -this.y / this.k];
        const part = [left, top, left + width / this.k, top + height / this.k];
        // Coarser levels first: they stand where finer tiles are still on their way.
        for (const shown of [level - 4, level - 2, level].filter((shown) => shown >= 0)) {
            for (const tile of this.pyramid.seen(shown, ...part)) {
                const image = this.pyramid.image(tile.path, () => this.draw(), (path) => this.failed(path));
                if (!image.complete || !image.naturalWidth) continue;
                const size = this.k * tile.scale * ratio;
                context.drawImage(
                    image, (this.x + this.k * tile.x) * ratio, (this.y + this.k * tile.y) * ratio,
                    image.naturalWidth * size, image.naturalHeight * size);
            }
        }
    }

    failed(path) {
        this.message.textContent =
            `“${decodeURIComponent(path)}” cannot be loaded: this page shows the tiles of the folder it lies in; keep them together.`;
    }

    listen() {
        const { canvas } = this;
        new ResizeObserver(() => (this.isWhole ? this.whole() : this.draw())).observe(canvas);
        canvas.addEventListener("wheel", (event) => {
            event.preventDefault();
            const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
            this.zoom(Math.exp(-event.deltaY * lines / 400), event.offsetX, event.offsetY);
        }, { passive: false });
        canvas.addEventListener("dblclick", (event) => this.zoom(2, event.offsetX, event.offsetY));
        canvas.addEventListener("pointerdown", (event) => {
            canvas.setPointerCapture(event.pointerId);
            this.pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
        });
        canvas.addEventListener("pointermove", (event) => this.pointerMoved(event));
        for (const end of ["pointerup", "pointercancel"]) {
            canvas.addEventListener(end, (event) => this.pointers.delete(event.pointerId));
        }
        canvas.addEventListener("keydown", (event) => {
            const step = 80;
            const action = {
                ArrowLeft: () => this.pan(step, 0), ArrowRight: () => this.pan(-step, 0), ArrowUp: () => this.pan(0, step),
                ArrowDown: () => this.pan(0, -step), "+": () => this.zoom(1.5), "=": () => this.zoom(1.5),
                "-": () => this.zoom(1 / 1.5), 0: () => this.whole(), Home: () => this.whole(),
            }[event.key];
            if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
            event.preventDefault();
            action();
        });
    }

    // One pointer pans; two pinch, about the place between them.
    pointerMoved(event) {
        const before = this.pointers.get(event.pointerId);
        if (!before) return;
        const now = { x: event.offsetX, y: event.offsetY };
        const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
        this.pointers.set(event.pointerId, now);
        if (!other) return this.pan(now.x - before.x, now.y - before.y);
        const distance = (one) => Math.hypot(one.x - other.x, one.y - other.y) || 1;
        this.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
        this.zoom(distance(now) / distance(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
    }
}

const viewer = new Viewer(document.getElementById("picture"), document.getElementById("message"));
document.getElementById("in").onclick = () => viewer.zoom(1.5);
document.getElementById("out").onclick = () => viewer.zoom(1 / 1.5);
document.getElementById("whole").onclick = () => viewer.whole();
