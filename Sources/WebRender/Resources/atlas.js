// An edition's drawing, read back: every name with what is known of it, and the arrows between them.

class Atlas {
    constructor(svg, edition) {
        this.svg = svg;
        this.edition = edition;
        this.size = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
        this.entries = new Map();
        const labels = svg.getElementById("layer:Labels");
        const changes = edition.changes ?? { added: [], changed: {} };
        const added = new Set(changes.added);
        for (const element of labels.querySelectorAll(".label, .heading, .subheading")) {
            const title = element.querySelector("title").textContent;
            const parts = title.split(" · ");
            const kind = [...element.classList].find(name => name.startsWith("kind-"))?.slice(5) ?? null;
            this.entries.set(element.id, {
                id: element.id, element, kind,
                label: [...element.querySelectorAll("text")].map(line => line.textContent).join(" "),
                name: parts.slice(0, kind ? -2 : -1).join(" · "),
                field: parts.at(-1),
                description: element.querySelector("desc")?.textContent ?? "",
                module: element.closest(".module")?.getAttribute("aria-label") ?? "",
                link: element.getAttribute("href"),
                isAdded: added.has(element.id),
                change: Object.hasOwn(changes.changed, element.id) ? changes.changed[element.id] : "",
                from: [], to: [],
            });
            // The page shows its own card; the title stays what a screen reader says.
            element.setAttribute("aria-label", title);
            element.querySelector("title").remove();
            if (element.hasAttribute("href")) {
                element.setAttribute("target", "_blank");
                element.setAttribute("rel", "noopener noreferrer");
            } else {
                element.setAttribute("tabindex", "0");
            }
        }
        for (const title of svg.querySelectorAll("title")) title.remove();
        svg.getElementById("layer:Bands").setAttribute("aria-hidden", "true");
        svg.getElementById("layer:Connectors").setAttribute("aria-hidden", "true");
        this.readConnectors();
    }

    readConnectors() {
        this.connectors = [];
        for (const [from, to, path, barbs] of this.edition.connectors) {
            const tail = this.entries.get(from);
            const tip = this.entries.get(to);
            if (!tail || !tip) continue;
            const id = `${from}→${to}`;
            const connector = { id, tail, tip, path, barbs, labels: [], doubt: this.edition.doubts?.[id] };
            this.connectors.push(connector);
            tail.to.push(connector);
            tip.from.push(connector);
        }
        const byId = new Map(this.connectors.map(connector => [connector.id, connector]));
        this.jumps = new Map();
        for (const element of this.svg.querySelectorAll("a.jump")) {
            const connector = byId.get(element.dataset.connector);
            if (!connector) continue;
            connector.labels.push(element);
            this.jumps.set(element, { connector, end: element.classList.contains("tail") ? connector.tip : connector.tail });
        }
    }

    // The names an arrow leads to or comes from, each once, those it leads to first.
    static neighbours(entry) {
        const found = new Map();
        for (const connector of entry.to) found.set(connector.tip.id, { entry: connector.tip, isForward: true, doubt: connector.doubt });
        for (const connector of entry.from) {
            if (found.has(connector.tail.id)) continue;
            found.set(connector.tail.id, { entry: connector.tail, isForward: false, doubt: connector.doubt });
        }
        return [...found.values()];
    }

    // Where an arrow begins and ends, a point just before its end, and some all along it.
    static ends(connector) {
        if (!connector.ends) {
            const path = draw("path", { d: connector.path });
            const length = path.getTotalLength();
            const [start, before, end] = [0, length - 0.01, length].map(place => path.getPointAtLength(place));
            const along = Array.from({ length: 16 }, (_, index) => path.getPointAtLength(length * index / 15));
            connector.ends = { start, before, end, along };
        }
        return connector.ends;
    }

    static box(entry) {
        entry.box ??= entry.element.getBBox();
        return entry.box;
    }

    // A field by its letter and number, as something to travel to; null where no name stands in it.
    field(text) {
        const id = text.trim().toUpperCase();
        const element = this.svg.getElementById(`cell:${id}`);
        if (!element) return null;
        const title = element.getAttribute("aria-label");
        return { id, element, isField: true, label: id, name: id, field: "", description: title.slice(title.indexOf(": ") + 2) };
    }

    kindName(entry) {
        return entry.kind ? this.edition.kinds[entry.kind] : "";
    }
}

// Elements in two namespaces; text is always text, never markup.
const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
};

const draw = (name, attributes = {}) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
};
