// What part of the sheet is seen: a shift in pixels and a scale. One transform moves everything; while it changes, the
// browser only moves what it has painted, and paints anew once it rests.

class View {
    static largest = 12;

    constructor(map, sheet) {
        this.map = map;
        this.sheet = sheet;
        this.x = 0;
        this.y = 0;
        this.k = 1;
        this.size = { width: 1, height: 1 };
        this.listeners = [];
        this.listen();
    }

    // Called after every move.
    whenMoved(listener) {
        this.listeners.push(listener);
    }

    setSize(width, height) {
        this.size = { width, height };
    }

    // The part of the window that panels leave free.
    get room() {
        const top = document.getElementById("page:bar").offsetHeight;
        const card = document.getElementById("page:card");
        const below = !card.hidden && card.classList.contains("sheet") ? card.offsetHeight : 0;
        return { left: 0, top, width: this.map.clientWidth, height: this.map.clientHeight - top - below };
    }

    get scaleOfWhole() {
        const room = this.room;
        return Math.min((room.width - 16) / this.size.width, (room.height - 16) / this.size.height);
    }

    whole(isAnimated = true) {
        const k = this.scaleOfWhole;
        const room = this.room;
        this.go({
            k,
            x: room.left + (room.width - this.size.width * k) / 2,
            y: room.top + (room.height - this.size.height * k) / 2,
        }, isAnimated);
    }

    pan(dx, dy, isAnimated = false) {
        this.go({ k: this.k, x: this.x + dx, y: this.y + dy }, isAnimated);
    }

    // Zooms about a point of the window; its middle unless given.
    zoom(factor, at, isAnimated = false) {
        const room = this.room;
        const point = at ?? { x: room.left + room.width / 2, y: room.top + room.height / 2 };
        const k = this.clamped(this.k * factor);
        const ratio = k / this.k;
        this.go({ k, x: point.x - (point.x - this.x) * ratio, y: point.y - (point.y - this.y) * ratio }, isAnimated);
    }

    // Brings a box of the sheet to the middle, at a scale of at least `least`.
    fly(box, least, isAnimated = true) {
        const k = this.clamped(Math.max(this.k, least));
        this.center(box, k, isAnimated);
    }

    center(box, k, isAnimated) {
        const room = this.room;
        this.go({
            k,
            x: room.left + room.width / 2 - (box.x + box.width / 2) * k,
            y: room.top + room.height / 2 - (box.y + box.height / 2) * k,
        }, isAnimated);
    }

    // Shows a box of the sheet as large as the window has room for.
    show(box, isAnimated = true) {
        const room = this.room;
        const k = this.clamped(0.92 * Math.min(room.width / box.width, room.height / box.height));
        this.center(box, k, isAnimated);
    }

    // Moves no more than it takes to see a box of the sheet.
    reveal(box) {
        const room = this.room;
        const margin = Math.min(60, room.width / 8, room.height / 8);
        const shift = (start, length, from, size) => {
            if (start < from + margin) return from + margin - start;
            if (start + length > from + size - margin) return from + size - margin - start - length;
            return 0;
        };
        const dx = shift(this.x + box.x * this.k, box.width * this.k, room.left, room.width);
        const dy = shift(this.y + box.y * this.k, box.height * this.k, room.top, room.height);
        if (dx || dy) this.pan(dx, dy, true);
    }

    // A box of the sheet in the window's pixels.
    onScreen(box) {
        return {
            left: this.x + box.x * this.k, top: this.y + box.y * this.k, width: box.width * this.k,
            height: box.height * this.k,
        };
    }

    clamped(k) {
        const least = Math.min(this.scaleOfWhole * 0.7, 1);
        return Math.min(View.largest, Math.max(least, k));
    }

    go(target, isAnimated) {
        cancelAnimationFrame(this.frame);
        this.target = target;
        if (!isAnimated || matchMedia("(prefers-reduced-motion: reduce)").matches) {
            this.place(target);
            return;
        }
        const from = { x: this.x, y: this.y, k: this.k };
        const start = performance.now();
        // Far ways take a little longer; the scale goes evenly in its logarithm.
        const way = Math.hypot(target.x - from.x, target.y - from.y) + 300 * Math.abs(Math.log(target.k / from.k));
        const length = Math.min(600, 150 + way / 3);
        const step = now => {
            const time = Math.min(1, Math.max(0, (now - start) / length));
            const eased = 1 - (1 - time) ** 3;
            const k = from.k * (target.k / from.k) ** eased;
            // The point that is fixed under the zoom stays where it is.
            const share = target.k === from.k ? eased : (k - from.k) / (target.k - from.k);
            this.place({ k, x: from.x + (target.x - from.x) * share, y: from.y + (target.y - from.y) * share });
            if (time < 1) this.frame = requestAnimationFrame(step);
        };
        this.frame = requestAnimationFrame(step);
    }

    place({ x, y, k }) {
        // Some of the sheet stays in the window.
        const room = this.room;
        const keep = Math.min(80, room.width / 4, room.height / 4);
        this.k = k;
        this.x = Math.min(room.left + room.width - keep, Math.max(room.left + keep - this.size.width * k, x));
        this.y = Math.min(room.top + room.height - keep, Math.max(room.top + keep - this.size.height * k, y));
        this.sheet.style.transform = `translate(${this.x}px, ${this.y}px) scale(${this.k})`;
        this.sheet.classList.add("moving");
        clearTimeout(this.rest);
        this.rest = setTimeout(() => this.sheet.classList.remove("moving"), 160);
        for (const listener of this.listeners) listener();
    }

    // Pointers and the wheel.

    listen() {
        const pointers = new Map();
        let last = null;
        this.wasDragged = false;
        const state = () => {
            const points = [...pointers.values()];
            const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
            const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
            const spread = points.length < 2 ? 0 : Math.hypot(points[0].x - points[1].x, points[0].y - points[1].y);
            return { x, y, spread };
        };
        this.map.addEventListener("pointerdown", event => {
            if (event.pointerType === "mouse" && event.button !== 0) return;
            cancelAnimationFrame(this.frame);
            pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
            if (pointers.size === 1) this.wasDragged = false;
            last = state();
        });
        this.map.addEventListener("pointermove", event => {
            if (!pointers.has(event.pointerId)) return;
            pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
            const next = state();
            const moved = Math.hypot(next.x - last.x, next.y - last.y);
            if (!this.wasDragged && pointers.size === 1 && moved < 4) return;
            if (!this.wasDragged) {
                this.wasDragged = true;
                // From now on the pointer is the map's, also outside of the window.
                this.map.setPointerCapture(event.pointerId);
                this.map.classList.add("dragged");
            }
            this.pan(next.x - last.x, next.y - last.y);
            if (last.spread && next.spread) this.zoom(next.spread / last.spread, next);
            last = next;
        });
        const end = event => {
            pointers.delete(event.pointerId);
            if (pointers.size) last = state();
            else this.map.classList.remove("dragged");
        };
        this.map.addEventListener("pointerup", end);
        this.map.addEventListener("pointercancel", end);
        this.map.addEventListener("dragstart", event => event.preventDefault());
        // A drag that ends on a name does not open it.
        this.map.addEventListener("click", event => {
            if (!this.wasDragged) return;
            event.preventDefault();
            event.stopPropagation();
        }, true);
        this.map.addEventListener("wheel", event => {
            event.preventDefault();
            const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
            // A pinch on a touchpad comes as a wheel with Ctrl, in small steps.
            const speed = event.ctrlKey ? 0.01 : 0.0015;
            this.zoom(Math.exp(-event.deltaY * lines * speed), { x: event.clientX, y: event.clientY });
        }, { passive: false });
    }
}
