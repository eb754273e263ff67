// Panels that open from the bar: one at a time.

class Panels {
    static names = ["changes", "layers", "keys"];

    constructor(whenToggled) {
        this.whenToggled = whenToggled;
        for (const name of Panels.names) {
            this.button(name)?.addEventListener("click", () => this.toggle(name));
        }
    }

    panel(name) {
        return document.getElementById(`page:${name}`);
    }

    button(name) {
        return document.getElementById(`page:${name}-button`);
    }

    isOpen(name) {
        return !this.panel(name).hidden;
    }

    toggle(name) {
        if (!this.button(name)) return;
        const opens = !this.isOpen(name);
        for (const other of Panels.names) this.set(other, opens && other === name);
    }

    // Closes whichever is open; says whether one was.
    close() {
        const open = Panels.names.find(name => this.isOpen(name));
        if (open) this.toggle(open);
        return Boolean(open);
    }

    set(name, isOpen) {
        if (this.isOpen(name) === isOpen) return;
        this.panel(name).hidden = !isOpen;
        this.button(name)?.setAttribute("aria-expanded", String(isOpen));
        this.whenToggled(name, isOpen);
    }
}

// Arrows, descriptions and kinds that are shown; the choice outlives a change of edition.
class Layers {
    constructor(panel, spotlight) {
        this.panel = panel;
        this.spotlight = spotlight;
        this.hidden = new Set();
    }

    setAtlas(atlas) {
        this.atlas = atlas;
        const kinds = Object.entries(atlas.edition.kinds);
        const set = make("fieldset", {}, make("legend", {}, "Kinds"), ...kinds.map(([id, name]) => this.box(`kind-${id}`, name)));
        this.panel.replaceChildren(
            make("h2", {}, "Layers"), this.box("arrows", "Arrows"), this.box("descriptions", "Descriptions"), set);
        this.apply();
    }

    box(name, words) {
        const input = make("input", { type: "checkbox", "data-layer": name });
        input.checked = !this.hidden.has(name);
        input.addEventListener("change", () => {
            if (input.checked) this.hidden.delete(name);
            else this.hidden.add(name);
            this.apply();
        });
        return make("label", {}, input, words);
    }

    apply() {
        const show = (element, isShown) => { element.style.display = isShown ? "" : "none"; };
        const svg = this.atlas.svg;
        show(svg.getElementById("layer:Connectors"), !this.hidden.has("arrows"));
        show(svg.querySelector(".hits"), !this.hidden.has("arrows"));
        for (const jump of svg.querySelectorAll("a.jump")) show(jump, !this.hidden.has("arrows"));
        for (const entry of this.atlas.entries.values()) {
            if (entry.kind) show(entry.element, !this.hidden.has(`kind-${entry.kind}`));
        }
        this.spotlight.describes = !this.hidden.has("descriptions");
        this.spotlight.clear();
    }
}

// What an edition brought, and what the next one takes away: marked on the sheet, listed in the panel.
class Changes {
    constructor(panel, travel, switchTo) {
        this.panel = panel;
        this.travel = travel;
        this.switchTo = switchTo;
    }

    // `next` is the edition after this one, if there is one.
    show(atlas, editions) {
        this.hide(atlas);
        const index = editions.indexOf(atlas.edition);
        const [before, next] = [editions[index - 1], editions[index + 1]];
        const marks = draw("g", { class: "marks", "aria-hidden": "true" });
        const arrows = new Map(atlas.connectors.map(connector => [connector.id, connector]));
        const parts = [make("h2", {}, "What changed")];
        if (before) {
            const changes = atlas.edition.changes;
            parts.push(
                make("p", {}, `From ${before.name} to ${atlas.edition.name}`),
                this.tally("Names", {
                    added: changes.added.length, changed: Object.keys(changes.changed).length, removed: Object.keys(changes.removed).length,
                }),
                this.tally("Arrows", { added: changes.addedConnectors.length, removed: changes.removedConnectors.length }));
            this.lines(marks, arrows, changes.addedConnectors, "added", atlas);
            parts.push(
                this.list(atlas, marks, "added", "New", changes.added.map(id => ({ id }))),
                this.list(atlas, marks, "changed", "Changed", Object.entries(changes.changed).map(([id, words]) => ({ id, words }))),
                this.gone(changes.removed, before));
        }
        if (next) {
            parts.push(make("p", {}, `From ${atlas.edition.name} to ${next.name}`));
            this.lines(marks, arrows, next.changes.removedConnectors, "removed", atlas);
            parts.push(this.list(
                atlas, marks, "removed", "Goes",
                Object.keys(next.changes.removed).map(id => ({ id }))));
        }
        this.panel.replaceChildren(...parts);
        atlas.svg.querySelector(".hits").before(marks);
    }

    // How many of each, in the colours of the marks: the lists are longer than the panel.
    tally(what, counts) {
        const words = { added: "new", changed: "changed", removed: "gone" };
        const parts = Object.entries(counts).flatMap(([name, count]) => [", ", make("span", { class: name }, `${count} ${words[name]}`)]);
        return make("p", { class: "tally" }, `${what}: `, ...parts.slice(1));
    }

    hide(atlas) {
        atlas.svg.querySelector(".marks")?.remove();
    }

    lines(marks, arrows, ids, name, atlas) {
        for (const id of ids) {
            const connector = arrows.get(id);
            if (connector) marks.append(draw("path", { class: name, d: connector.path, "stroke-width": atlas.edition.em * 0.3 }));
        }
    }

    list(atlas, marks, name, title, changes) {
        const known = changes.filter(({ id }) => atlas.entries.has(id));
        const room = atlas.edition.em * 0.15;
        const list = make("ul");
        for (const { id, words } of known) {
            const entry = atlas.entries.get(id);
            const box = Atlas.box(entry);
            marks.append(draw("rect", {
                class: name, x: box.x - 2 * room, y: box.y, width: box.width + 4 * room, height: box.height, rx: 2 * room,
            }));
            const button = make("button", { type: "button" }, entry.label, make("small", {}, words ?? entry.field));
            button.addEventListener("click", () => this.travel(entry));
            list.append(make("li", {}, button));
        }
        return make("section", { class: name }, make("h3", {}, `${title}: ${known.length}`), list);
    }

    // What the edition before had: a click goes there in it.
    gone(removed, before) {
        const entries = Object.entries(removed);
        const list = make("ul");
        for (const [id, label] of entries) {
            const button = make("button", { type: "button" }, label, make("small", {}, `in ${before.name}`));
            button.addEventListener("click", () => this.switchTo(before.id, id));
            list.append(make("li", {}, button));
        }
        return make("section", { class: "removed" }, make("h3", {}, `Gone: ${entries.length}`), list);
    }
}
