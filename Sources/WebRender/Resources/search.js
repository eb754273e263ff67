// The search box: fields, names, abbreviations and descriptions, best first, each with its field. What is found is marked
// on the map for as long as its words are in the box.

class Search {
    static most = 12;

    constructor(input, list, status, choose) {
        this.input = input;
        this.list = list;
        this.status = status;
        this.choose = choose;
        this.found = [];
        this.current = -1;
        input.addEventListener("input", () => this.update());
        input.addEventListener("focus", () => this.update());
        input.addEventListener("blur", () => this.close());
        input.addEventListener("keydown", event => this.key(event));
        // A press on a result must not take the focus before its click.
        list.addEventListener("pointerdown", event => event.preventDefault());
    }

    setAtlas(atlas) {
        this.entries = [...atlas.entries.values()];
        this.atlas = atlas;
        this.close();
        this.mark(this.hits().names);
    }

    // Fields and names, the best first; where there are none, names that are nearly so.
    hits() {
        const typed = this.input.value;
        const match = new Match(typed);
        if (!match.words) return { fields: [], names: [], isGuess: false };
        const sorted = rank => this.entries.map(entry => ({ entry, rank: rank(entry) })).filter(hit => hit.rank !== null)
            .sort((a, b) => a.rank - b.rank || a.entry.label.length - b.entry.label.length).map(hit => hit.entry);
        const field = this.atlas.field(typed);
        const names = sorted(entry => match.rank(entry));
        const isGuess = !names.length && !field;
        return { fields: field ? [field] : [], names: isGuess ? sorted(entry => match.distance(entry)) : names, isGuess };
    }

    update() {
        const { fields, names, isGuess } = this.hits();
        this.mark(names);
        if (!this.input.value.trim()) {
            this.close();
            return;
        }
        this.found = [...fields, ...names].slice(0, Search.most);
        this.list.replaceChildren(...this.found.map((entry, index) => this.option(entry, index)));
        if (isGuess) this.list.prepend(this.remark(names.length ? "Nothing of that name. Did you mean" : "Nothing of that name"));
        this.list.hidden = false;
        this.input.setAttribute("aria-expanded", "true");
        const count = fields.length + names.length;
        this.status.textContent = `${isGuess && count ? "Nothing of that name. " : ""}${count === 1 ? "1 name" : `${count} names`} ${isGuess && count ? "like it" : "found"}`;
        this.select(this.found.length ? 0 : -1);
    }

    remark(words) {
        return make("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, words);
    }

    // A ground under each name that is shown.
    mark(names) {
        this.marks?.remove();
        const room = this.atlas.edition.em * 0.2;
        const data = names.filter(entry => entry.element.style.display !== "none").map(Atlas.box)
            .map(box => `M${box.x - room} ${box.y}h${box.width + 2 * room}v${box.height}h${-box.width - 2 * room}z`);
        this.marks = draw("path", { class: "found", d: data.join(""), "stroke-width": room / 2, "aria-hidden": "true" });
        this.atlas.svg.getElementById("layer:Labels").before(this.marks);
    }

    clear() {
        this.input.value = "";
        this.update();
    }

    option(entry, index) {
        const about = [entry.name === entry.label ? "" : entry.name.slice(entry.label.length).trim(), entry.description];
        const option = make(
            "li", { role: "option", id: `page:result-${index}`, "aria-selected": "false" },
            make("b", {}, entry.label), make("small", {}, entry.field),
            make("span", {}, about.filter(Boolean).join(" ")));
        option.addEventListener("click", () => this.take(entry));
        return option;
    }

    select(index) {
        this.current = index;
        [...this.list.querySelectorAll("[id]")].forEach((option, place) => {
            option.setAttribute("aria-selected", String(place === index));
            if (place === index) option.scrollIntoView({ block: "nearest" });
        });
        if (index < 0) this.input.removeAttribute("aria-activedescendant");
        else this.input.setAttribute("aria-activedescendant", `page:result-${index}`);
    }

    key(event) {
        const count = this.found.length;
        switch (event.key) {
        case "ArrowDown": if (count) this.select((this.current + 1) % count); break;
        case "ArrowUp": if (count) this.select((this.current + count - 1) % count); break;
        case "Enter": if (this.found[this.current]) this.take(this.found[this.current]); break;
        case "Escape":
            this.clear();
            this.input.blur();
            break;
        default: return;
        }
        event.preventDefault();
        event.stopPropagation();
    }

    take(entry) {
        this.close();
        this.choose(entry);
    }

    close() {
        this.found = [];
        this.current = -1;
        this.list.hidden = true;
        this.list.replaceChildren();
        this.input.setAttribute("aria-expanded", "false");
        this.input.removeAttribute("aria-activedescendant");
    }
}
