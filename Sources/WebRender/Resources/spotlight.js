// Lights up a name with its arrows and their ends, or one arrow: a veil lies over the sheet and they are drawn on it
// again. The card beside it says what it is.

class Spotlight {
    // How far the plate of a name that is lit reaches over and under it, in em; to its sides, twice that.
    static plateRoom = 0.14;

    constructor(view, card) {
        this.view = view;
        this.card = card;
        this.entry = null;
        this.isPinned = false;
        this.describes = true;
        view.whenMoved(() => this.placeCard());
        card.addEventListener("pointerenter", () => clearTimeout(this.fading));
        card.addEventListener("pointerleave", () => this.fade());
    }

    // Takes the drawing of another edition.
    setAtlas(atlas, travel) {
        this.clear();
        this.atlas = atlas;
        this.travel = travel;
        const { width, height } = atlas.size;
        this.overlay = draw("svg", {
            class: "overlay", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false",
        });
        atlas.svg.after(this.overlay);
        this.addHits();
    }

    // Wide unseen lines under the names, to point at arrows with.
    addHits() {
        const hits = draw("g", { class: "hits", "stroke-width": this.atlas.edition.em * 0.8, "aria-hidden": "true" });
        for (const connector of this.atlas.connectors) {
            const line = draw("path", { d: connector.path });
            if (connector.doubt) {
                const title = draw("title", {});
                title.textContent = `${connector.tail.label} → ${connector.tip.label} — doubtful: ${connector.doubt}`;
                line.append(title);
            }
            line.addEventListener("pointerenter", event => {
                if (event.pointerType === "mouse" && !this.isPinned) this.soon(() => this.lightConnector(connector));
            });
            line.addEventListener("pointerleave", () => this.fade());
            line.addEventListener("click", event => this.travel(this.farEnd(connector, event)));
            hits.append(line);
        }
        this.atlas.svg.getElementById("layer:Labels").before(hits);
    }

    // The end of an arrow that is farther from where it was clicked.
    farEnd(connector, event) {
        const { start, end } = Atlas.ends(connector);
        const distance = point => Math.hypot(
            this.view.x + point.x * this.view.k - event.clientX, this.view.y + point.y * this.view.k - event.clientY);
        return distance(start) < distance(end) ? connector.tip : connector.tail;
    }

    soon(action) {
        clearTimeout(this.fading);
        clearTimeout(this.coming);
        this.coming = setTimeout(action, 70);
    }

    // What only the pointer has lit goes out a moment after it has left.
    fade() {
        clearTimeout(this.coming);
        clearTimeout(this.fading);
        if (!this.isPinned) this.fading = setTimeout(() => this.clear(), 220);
    }

    clear() {
        clearTimeout(this.coming);
        clearTimeout(this.fading);
        this.entry = null;
        this.isPinned = false;
        this.overlay?.replaceChildren();
        this.card.hidden = true;
    }

    light(entry, isPinned) {
        clearTimeout(this.coming);
        clearTimeout(this.fading);
        this.isPinned = isPinned;
        if (this.entry === entry && !this.card.hidden) return;
        this.entry = entry;
        const around = Atlas.neighbours(entry);
        this.paint([...entry.to, ...entry.from], [entry, ...around.map(neighbour => neighbour.entry)], entry);
        this.fillCard(entry, around);
    }

    lightConnector(connector) {
        this.entry = null;
        this.card.hidden = true;
        this.paint([connector], [connector.tail, connector.tip], null);
    }

    paint(connectors, entries, middle) {
        const em = this.atlas.edition.em;
        const { width, height } = this.atlas.size;
        const parts = [draw("rect", { class: "veil", width, height })];
        for (const kind of ["halo", "line"]) {
            for (const connector of connectors) {
                const width = em * (kind === "halo" ? 0.42 : 0.16);
                parts.push(draw("path", { class: kind, d: connector.path, "stroke-width": width }));
                if (connector.barbs) parts.push(draw("path", { class: kind, d: connector.barbs, "stroke-width": width }));
            }
        }
        for (const entry of entries) {
            const box = Atlas.box(entry);
            const room = em * Spotlight.plateRoom;
            parts.push(draw("rect", {
                class: entry === middle ? "plate middle" : "plate", x: box.x - 2 * room, y: box.y - room,
                width: box.width + 4 * room, height: box.height + 2 * room, rx: em * 0.25, "stroke-width": em * 0.08,
            }));
            for (const line of entry.element.querySelectorAll("text")) {
                const copy = line.cloneNode(true);
                copy.removeAttribute("fill");
                parts.push(copy);
            }
        }
        for (const connector of connectors) {
            parts.push(this.head(connector, em));
            for (const label of connector.labels) parts.push(...this.jumpLabel(label, em));
        }
        this.overlay.replaceChildren(...parts);
    }

    // The label of a jump, on a plate as names are.
    jumpLabel(label, em) {
        const box = label.getBBox();
        const room = em * Spotlight.plateRoom;
        const plate = draw("rect", {
            class: "plate", x: box.x - room, y: box.y - room, width: box.width + 2 * room, height: box.height + 2 * room,
            rx: em * 0.25, "stroke-width": em * 0.05,
        });
        const copies = [...label.querySelectorAll("text, path")].map(part => {
            const copy = part.cloneNode(true);
            copy.removeAttribute("fill");
            if (copy.localName === "path") copy.setAttribute("class", "tip");
            return copy;
        });
        return [plate, ...copies];
    }

    // The head of an arrow, up to the plate of the name it leads to.
    head(connector, em) {
        const { end, before } = Atlas.ends(connector);
        const [across, down] = [end.x - before.x, end.y - before.y];
        const way = Math.hypot(across, down) || 1;
        const back = em * Spotlight.plateRoom * (Math.abs(across) > Math.abs(down) ? 2 : 1);
        const [x, y] = [end.x - across / way * back, end.y - down / way * back];
        return draw("path", {
            class: "tip", d: "M0 0L-.62 .26L-.48 0L-.62-.26z",
            transform: `translate(${x} ${y}) rotate(${Math.atan2(down, across) * 180 / Math.PI}) scale(${em})`,
        });
    }

    fillCard(entry, around) {
        if (!this.describes) return;
        const kind = this.atlas.kindName(entry);
        const about = [kind, entry.module !== entry.label ? entry.module : "", entry.field].filter(Boolean).join(" · ");
        const parts = [make("h2", {}, entry.name), make("p", { class: "about" }, about)];
        if (entry.description) parts.push(make("p", {}, entry.description));
        if (entry.isAdded) parts.push(make("p", { class: "change" }, `New in ${this.atlas.edition.name}.`));
        if (entry.change) parts.push(make("p", { class: "change" }, `Before ${this.atlas.edition.name}: ${entry.change}.`));
        if (around.length) {
            const list = make("ul", { "aria-label": "Arrows" });
            around.forEach(({ entry: other, isForward, doubt }, index) => {
                const button = make("button", { type: "button" });
                const words = isForward ? "leads to" : "comes from";
                button.append(
                    make("kbd", { "aria-hidden": "true" }, index < 9 ? String(index + 1) : " "),
                    make("span", { "aria-hidden": "true" }, isForward ? "→" : "←"),
                    make("span", { class: "unseen" }, words), make("span", {}, other.label),
                    make("small", {}, other.field));
                if (doubt) button.append(make("small", { class: "doubt" }, `doubtful: ${doubt}`));
                button.addEventListener("click", () => this.travel(other));
                list.append(make("li", {}, button));
            });
            parts.push(list);
        }
        if (entry.link) {
            parts.push(make("p", {}, make("a", {
                href: entry.link, target: "_blank", rel: "noopener noreferrer",
            }, `Open at ${this.atlas.edition.name}`)));
        }
        this.card.replaceChildren(...parts);
        this.card.hidden = false;
        this.placeCard();
    }

    // Near the name, where the card hides none of the names that are lit, or as few as can be, and little of the arrows.
    // Small windows have it at their bottom.
    placeCard() {
        if (this.card.hidden || !this.entry) return;
        const isSmall = matchMedia("(max-width: 40rem)").matches;
        this.card.classList.toggle("sheet", isSmall);
        if (isSmall) {
            this.card.style.left = this.card.style.top = "";
            return;
        }
        const box = this.plateOnScreen(this.entry);
        const lit = Atlas.neighbours(this.entry).map(({ entry }) => this.plateOnScreen(entry));
        const furniture = [...document.querySelectorAll("#page\\:controls, .panel:not([hidden])")].map(element => element.getBoundingClientRect());
        const room = this.view.room;
        const { offsetWidth: width, offsetHeight: height } = this.card;
        const hides = (place, other) => place.left < other.left + other.width && other.left < place.left + width
            && place.top < other.top + other.height && other.top < place.top + height;
        const count = (place, boxes) => boxes.filter(other => hides(place, other)).length;
        const { view } = this;
        const arrows = [...this.entry.to, ...this.entry.from].flatMap(connector => Atlas.ends(connector).along)
            .map(({ x, y }) => ({ left: view.x + x * view.k, top: view.y + y * view.k, width: 0, height: 0 }));
        // Pixels between the card and the name; hiding a name counts for more than any way, a piece of an arrow for some.
        const cost = place => 1e6 * count(place, [box]) + 1e5 * count(place, lit) + 1e4 * count(place, furniture)
            + 60 * count(place, arrows)
            + Math.max(0, place.left - box.left - box.width, box.left - place.left - width)
            + Math.max(0, place.top - box.top - box.height, box.top - place.top - height);
        const best = this.cardPlaces(box, room, width, height).reduce((best, place) => (cost(place) < cost(best) ? place : best));
        this.card.style.left = `${best.left}px`;
        this.card.style.top = `${best.top}px`;
    }

    // Where a name's plate is in the window, its outline included.
    plateOnScreen(entry) {
        const { left, top, width, height } = this.view.onScreen(Atlas.box(entry));
        const room = this.atlas.edition.em * this.view.k * Spotlight.plateRoom * 1.4;
        return { left: left - 2 * room, top: top - room, width: width + 4 * room, height: height + 2 * room };
    }

    // Under, over and beside the name, then all over the window; all inside of it.
    cardPlaces(box, room, width, height) {
        const gap = 10;
        const [least, most] = [{ left: 8, top: room.top + 4 }, { left: room.width - width - 8, top: room.top + room.height - height - 4 }];
        const [middle, center] = [box.left + box.width / 2 - width / 2, box.top + box.height / 2 - height / 2];
        const places = [
            [middle, box.top + box.height + gap], [middle, box.top - height - gap],
            [box.left + box.width + gap, center], [box.left - width - gap, center],
        ];
        const steps = 24;
        for (let across = 0; across <= steps; across += 1) {
            for (let down = 0; down <= steps; down += 1) {
                places.push([
                    least.left + (most.left - least.left) * across / steps, least.top + (most.top - least.top) * down / steps,
                ]);
            }
        }
        return places.map(([left, top]) => ({
            left: Math.max(least.left, Math.min(most.left, left)), top: Math.max(least.top, Math.min(most.top, top)),
        }));
    }

    // The n-th arrow of the name that is lit, counted from 1.
    follow(number) {
        const other = this.entry && Atlas.neighbours(this.entry)[number - 1];
        if (other) this.travel(other.entry);
    }
}
