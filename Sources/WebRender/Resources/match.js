// How well a name answers what was typed, whatever case, accents, hyphens or a letter or two were forgotten.

class Match {
    constructor(typed) {
        // "open(2)" is how manuals name a system call, "kmalloc()" how people say that it is a function.
        const [, name, section] = typed.trim().toLowerCase().match(/^(\S+?)\s*\((\w*)\)$/) ?? [null, typed.trim().toLowerCase(), ""];
        this.words = name;
        this.plain = Match.plain(name);
        this.call = section.startsWith("2") ? `sys_${name}` : null;
    }

    // Letters and digits alone: "Wi-Fi" is "wifi".
    static plain(text) {
        return text.toLowerCase().normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "");
    }

    // 0 is best; null, not at all.
    rank(entry) {
        const { words, plain } = this;
        const label = entry.label.toLowerCase();
        const known = Match.known(entry);
        if (this.call && (label === this.call || entry.id.toLowerCase() === this.call)) return -1;
        if (label === words || entry.id.toLowerCase() === words) return 0;
        if (plain && known.label === plain) return 0.5;
        if (label.startsWith(words)) return 1;
        if (known.parts.some(part => part.startsWith(words))) return 2;
        if (label.includes(words) || (plain && known.label.includes(plain))) return 3;
        if (entry.name.toLowerCase().includes(words) || (plain && known.name.includes(plain))) return 4;
        const isThere = word => known.rest.includes(word) || label.includes(word);
        return words.split(/\s+/).every(isThere) ? 5 : null;
    }

    // How many letters are wrong; null where that is too many for a word of this length.
    distance(entry) {
        const { plain } = this;
        if (plain.length < 4) return null;
        const known = Match.known(entry);
        const least = Math.min(...[known.label, known.name, ...known.parts].map(word => Match.edits(plain, word)));
        return least <= (plain.length < 8 ? 1 : 2) ? least : null;
    }

    static known(entry) {
        if (!entry.known) {
            const rest = `${entry.description} ${entry.field} ${entry.module}`.toLowerCase();
            entry.known = {
                label: Match.plain(entry.label), name: Match.plain(entry.name),
                parts: entry.name.toLowerCase().split(/[^\p{L}\p{N}]+/u),
                rest: `${rest} ${rest.replace(/(\p{L})[-‐‑](?=\p{L})/gu, "$1")}`,
            };
        }
        return entry.known;
    }

    // Letters to add, drop, change or swap with their neighbour, to make of `typed` a word or the beginning of one.
    static edits(typed, word) {
        let [before, last] = [[], Array.from({ length: word.length + 1 }, (_, index) => index)];
        for (let row = 1; row <= typed.length; row += 1) {
            const next = [row];
            for (let column = 1; column <= word.length; column += 1) {
                const isSame = typed[row - 1] === word[column - 1];
                next.push(Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1)));
                if (row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]) {
                    next[column] = Math.min(next[column], before[column - 2] + 1);
                }
            }
            [before, last] = [last, next];
        }
        return Math.min(...last);
    }
}
