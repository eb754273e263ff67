// The page: which edition is shown, which name is chosen, and what keys and pointers do.

const byId = id => document.getElementById(id);

class Page {
    constructor() {
        const data = JSON.parse(byId("page:data").textContent);
        this.title = data.title;
        this.editions = data.editions;
        this.opening = data.opening;
        this.sheet = byId("sheet");
        this.map = byId("page:map");
        this.status = byId("page:status");
        this.atlases = new Map();
        this.view = new View(this.map, this.sheet);
        this.spotlight = new Spotlight(this.view, byId("page:card"));
        this.layers = new Layers(byId("page:layers"), this.spotlight);
        this.changes = new Changes(byId("page:changes"), entry => this.travel(entry), (edition, id) => this.open(edition, id));
        this.panels = new Panels(name => { if (name === "changes") this.showChanges(); });
        this.search = new Search(byId("page:search"), byId("page:results"), this.status, entry => this.travel(entry));
        this.setScheme();
        document.documentElement.classList.add("live");
        this.setEdition(this.opening);
        this.view.whole(false);
        this.listen();
        this.openAddress(false);
    }

    // Editions.

    setEdition(id) {
        if (this.edition === id) return;
        if (!this.atlases.has(id)) {
            const template = byId(`edition:${id}`);
            const svg = template ? document.importNode(template.content, true).querySelector("svg") : this.sheet.querySelector("svg");
            this.sheet.replaceChildren(svg);
            this.atlases.set(id, new Atlas(svg, this.editions.find(edition => edition.id === id)));
        }
        const before = this.atlas;
        const middle = before && this.middle();
        this.edition = id;
        this.atlas = this.atlases.get(id);
        const { width, height } = this.atlas.size;
        this.sheet.replaceChildren(this.atlas.svg);
        this.sheet.style.width = `${width}px`;
        this.sheet.style.height = `${height}px`;
        this.atlas.svg.querySelector(".hits")?.remove();
        this.view.setSize(width, height);
        this.spotlight.setAtlas(this.atlas, entry => this.travel(entry));
        this.search.setAtlas(this.atlas);
        this.layers.setAtlas(this.atlas);
        this.showChanges();
        for (const input of document.querySelectorAll("#page\\:editions input")) input.checked = input.value === id;
        document.title = `${this.title} ${id}`;
        // The same part of another sheet.
        if (middle) {
            this.view.fly({ x: middle.x * width, y: middle.y * height, width: 0, height: 0 }, 0, false);
            this.status.textContent = this.atlas.edition.name;
        }
    }

    middle() {
        const { view } = this;
        const room = view.room;
        return {
            x: (room.left + room.width / 2 - view.x) / view.k / view.size.width,
            y: (room.top + room.height / 2 - view.y) / view.k / view.size.height,
        };
    }

    nextEdition() {
        const index = this.editions.findIndex(edition => edition.id === this.edition);
        this.open(this.editions[(index + 1) % this.editions.length].id, this.spotlight.isPinned ? this.spotlight.entry?.id : null);
    }

    showChanges() {
        if (this.panels.isOpen("changes")) this.changes.show(this.atlas, this.editions);
        else this.changes.hide(this.atlas);
    }

    // Shows an edition, and a name in it if it has it.
    open(edition, id) {
        this.setEdition(edition);
        const entry = id && this.atlas.entries.get(id);
        if (entry) this.travel(entry);
        else this.writeAddress(null);
    }

    // Names.

    // To a name, or to a field.
    travel(entry, isAnimated = true) {
        if (entry.isField) {
            this.spotlight.clear();
            this.writeAddress(entry.id);
            this.map.focus({ preventScroll: true });
            this.view.show(entry.element.getBBox(), isAnimated);
            return;
        }
        entry.element.focus({ preventScroll: true });
        this.choose(entry);
        // Readable: 1 em is 15 pixels at least.
        this.view.fly(Atlas.box(entry), 15 / this.atlas.edition.em, isAnimated);
    }

    choose(entry) {
        this.spotlight.light(entry, true);
        this.writeAddress(entry.id);
    }

    entryOf(event) {
        const element = event.target.closest?.("#sheet .label, #sheet .heading, #sheet .subheading");
        return element && this.atlas.entries.get(element.id);
    }

    // The label of a jump that an event is on, as its connector and the name it leads to.
    jumpOf(event) {
        const element = event.target.closest?.("#sheet a.jump");
        return element && this.atlas.jumps.get(element);
    }

    // The address: "#name", with "@edition" where it is not the one the page opens with.

    writeAddress(id) {
        const edition = this.edition === this.opening ? "" : `@${this.edition}`;
        const hash = id || edition ? `#${encodeURI(id ?? "")}${encodeURI(edition)}` : location.pathname + location.search;
        history.replaceState(null, "", hash);
    }

    openAddress(isAnimated = true) {
        let text = "";
        try {
            text = decodeURIComponent(location.hash.slice(1));
        } catch {
            // Not an address of ours.
        }
        if (text.startsWith("page:")) return;
        const at = text.lastIndexOf("@");
        const [id, edition] = at < 0 ? [text, this.opening] : [text.slice(0, at), text.slice(at + 1)];
        if (this.editions.some(known => known.id === edition)) this.setEdition(edition);
        const entry = this.atlas.entries.get(id) ?? this.atlas.field(id);
        if (entry) this.travel(entry, isAnimated);
    }

    // Light and dark: as the system has it, until the button says otherwise.

    setScheme() {
        const system = matchMedia("(prefers-color-scheme: dark)");
        const root = document.documentElement;
        const follow = () => { root.dataset.scheme = system.matches ? "dark" : "light"; };
        follow();
        system.addEventListener("change", follow);
        byId("page:scheme-button").addEventListener("click", () => {
            root.dataset.scheme = root.dataset.scheme === "dark" ? "light" : "dark";
        });
    }

    // Pointers and keys.

    listen() {
        const { sheet, spotlight, view } = this;
        sheet.addEventListener("pointerover", event => {
            const entry = this.entryOf(event);
            if (event.pointerType !== "mouse" || spotlight.isPinned) return;
            if (entry) spotlight.soon(() => spotlight.light(entry, false));
            const jump = this.jumpOf(event);
            if (jump) spotlight.soon(() => spotlight.lightConnector(jump.connector));
        });
        sheet.addEventListener("pointerout", event => {
            if (this.entryOf(event) || this.jumpOf(event)) spotlight.fade();
        });
        sheet.addEventListener("focusin", event => {
            const entry = this.entryOf(event);
            if (!entry || !entry.element.matches(":focus-visible")) return;
            view.reveal(Atlas.box(entry));
            this.choose(entry);
        });
        this.map.addEventListener("click", event => {
            const jump = this.jumpOf(event);
            if (jump) {
                // Its address knows no edition.
                event.preventDefault();
                this.travel(jump.end);
                return;
            }
            const entry = this.entryOf(event);
            if (!entry) {
                if (!event.target.closest?.(".hits")) this.release();
                return;
            }
            // A finger has no hovering: its first tap shows the card, which has the link.
            if (event.pointerType === "touch" && spotlight.entry !== entry) event.preventDefault();
            this.choose(entry);
        });
        for (const input of document.querySelectorAll("#page\\:editions input")) {
            input.addEventListener("change", () => this.open(input.value, spotlight.isPinned ? spotlight.entry?.id : null));
        }
        byId("page:controls").addEventListener("click", event => {
            const button = event.target.closest("button");
            if (button) this.act(button.dataset.do);
        });
        addEventListener("hashchange", () => this.openAddress());
        addEventListener("resize", () => view.pan(0, 0));
        addEventListener("keydown", event => this.key(event));
    }

    release() {
        this.spotlight.clear();
        this.writeAddress(null);
    }

    act(what) {
        const { view } = this;
        const step = Math.min(view.room.width, view.room.height) / 4;
        switch (what) {
        case "up": view.pan(0, step, true); break;
        case "down": view.pan(0, -step, true); break;
        case "left": view.pan(step, 0, true); break;
        case "right": view.pan(-step, 0, true); break;
        case "in": view.zoom(1.5, null, true); break;
        case "out": view.zoom(1 / 1.5, null, true); break;
        case "whole": view.whole(); break;
        }
    }

    key(event) {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input[type=search]")) return;
        const isOption = event.target.matches("input");
        const keys = {
            ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right", PageUp: "in", PageDown: "out",
            "+": "in", "=": "in", "-": "out", "−": "out", _: "out", 0: "whole",
        };
        if (Object.hasOwn(keys, event.key)) {
            // Radio buttons need the arrow keys themselves.
            if (isOption && event.key.startsWith("Arrow")) return;
            this.act(keys[event.key]);
        } else if (/^[1-9]$/.test(event.key)) {
            this.spotlight.follow(Number(event.key));
        } else {
            switch (event.key.toLowerCase()) {
            case "/": byId("page:search").focus(); byId("page:search").select(); break;
            case "e": if (this.editions.length > 1) this.nextEdition(); break;
            case "c": this.panels.toggle("changes"); break;
            case "l": this.panels.toggle("layers"); break;
            case "?": this.panels.toggle("keys"); break;
            case "d": this.spotlight.card.querySelector("button, a")?.focus(); break;
            case "escape": this.escape(event); break;
            default: return;
            }
        }
        event.preventDefault();
    }

    // Out of the card, then out of a panel, then off the name.
    escape(event) {
        if (event.target.closest?.("#page\\:card")) this.spotlight.entry?.element.focus({ preventScroll: true });
        else if (!this.panels.close()) {
            this.release();
            this.search.clear();
            this.map.focus({ preventScroll: true });
        }
    }
}

new Page();
