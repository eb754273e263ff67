// The search box: names, abbreviations and descriptions, best first, each with its field.

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
    }

    // How well a name answers: 0 is best; null, not at all.
    static rank(entry, words) {
        const label = entry.label.toLowerCase();
        if (label === words || entry.id.toLowerCase() === words) return 0;
        if (label.startsWith(words)) return 1;
        if (label.split(/[^\p{L}\p{N}]+/u).some(part => part.startsWith(words))) return 2;
        if (label.includes(words)) return 3;
        if (entry.name.toLowerCase().includes(words)) return 4;
        const rest = `${entry.description} ${entry.field} ${entry.module}`.toLowerCase();
        return words.split(/\s+/).every(word => rest.includes(word) || label.includes(word)) ? 5 : null;
    }

    update() {
        const words = this.input.value.trim().toLowerCase();
        if (!words) {
            this.close();
            return;
        }
        const ranked = this.entries.map(entry => ({ entry, rank: Search.rank(entry, words) }));
        const hits = ranked.filter(({ rank }) => rank !== null);
        hits.sort((a, b) => a.rank - b.rank || a.entry.label.length - b.entry.label.length);
        this.found = hits.slice(0, Search.most).map(({ entry }) => entry);
        this.list.replaceChildren(...this.found.map((entry, index) => this.option(entry, index)));
        if (!hits.length) this.list.append(make("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, "Nothing of that name"));
        this.list.hidden = false;
        this.input.setAttribute("aria-expanded", "true");
        this.status.textContent = hits.length === 1 ? "1 name found" : `${hits.length} names found`;
        this.select(this.found.length ? 0 : -1);
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
        [...this.list.children].forEach((option, place) => {
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
            this.input.value = "";
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
