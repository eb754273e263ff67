/// Two maps of one system as editions of one map: what has the same label in both is one entry.
package struct MapMerge {
    private let new: JSONTree
    /// The newest edition before, and the one that comes.
    private let (last, edition): (String, String)
    private var merged: JSONTree
    private let editions: [String]
    /// The ids of the new map's entries in the merged one, by list.
    private var ids: [String: [String: String]] = [:]
    private var taken: Set<String>

    /// - Parameters:
    ///   - old: a map, of one edition or several.
    ///   - new: a map of one edition, whose id the other has not.
    private init(_ old: JSONTree, _ new: JSONTree) {
        func ids(_ map: JSONTree, _ list: String) -> [String] { map[list]?.elements.compactMap { $0["id"]?.string } ?? [] }
        self.new = new
        let before = ids(old, "editions")
        last = before.last ?? ""
        edition = ids(new, "editions").first ?? ""
        editions = before + [edition]
        taken = Set(["modules", "groups", "items"].flatMap { ids(old, $0) })
        merged = old
        merged["editions"] = .array((old["editions"]?.elements ?? []) + (new["editions"]?.elements ?? []))
    }

    /// The merged map. Entries keep the ids of the first; what only the second has comes behind what it stands behind there.
    package static func map(_ old: JSONTree, _ new: JSONTree) -> JSONTree {
        var merge = MapMerge(old, new)
        merge.mergeKinds()
        for list in ["layers", "functionalities"] { merge.merge(list, by: "name", references: [:], places: []) }
        let cells = ["layer": "layers", "functionality": "functionalities"]
        merge.merge("modules", by: "heading", references: cells, places: ["layer", "functionality"])
        merge.merge("groups", by: "heading", references: ["module": "modules"], places: ["module"])
        merge.merge(
            "items", by: "label", references: ["kind": "kinds", "module": "modules", "group": "groups"].merging(cells) { $1 },
            places: ["module", "layer", "functionality", "kind"])
        merge.mergeConnectors()
        return merge.merged
    }

    // MARK: One list after the other

    private mutating func mergeKinds() {
        var kinds = merged["kinds"]?.elements ?? []
        ids["kinds"] = [:]
        for kind in new["kinds"]?.elements ?? [] {
            let id = kind["id"]?.string ?? ""
            let same = kinds.first { $0["id"] == kind["id"] } ?? kinds.first { $0["name"] == kind["name"] }
            ids["kinds"]?[id] = same?["id"]?.string ?? id
            if same == nil { kinds.append(kind) }
        }
        merged["kinds"] = .array(kinds)
    }

    /// - Parameters:
    ///   - key: by what entries are known again.
    ///   - references: keys that name entries of other lists.
    ///   - places: of several that have the same name, the one that agrees in most of these is meant.
    private mutating func merge(_ list: String, by key: String, references: [String: String], places: [String]) {
        let old = (merged[list]?.elements ?? []).map { EditedEntry($0, editions: editions) }
        let new = (new[list]?.elements ?? []).map { translated($0, references) }
        let isGrid = list == "layers" || list == "functionalities"
        let matches = matches(of: new, in: old, by: key, places: places, inOrder: isGrid)
        var entries = old.enumerated().map { (number: Int?.some($0), entry: $1) }
        var cursor = 0
        for (translated, match) in zip(new, matches) {
            let id = translated["id"]?.string ?? ""
            if let match, let index = entries.firstIndex(where: { $0.number == match }) {
                ids[list, default: [:]][id] = entries[index].entry.tree["id"]?.string ?? id
                cursor = index + 1
                update(&entries[index].entry, to: translated)
            } else {
                var added = translated
                added["id"] = .string(freeID(id, list))
                ids[list, default: [:]][id] = added["id"]?.string ?? id
                if !isGrid { added["since"] = .string(edition) }
                entries.insert((nil, EditedEntry(MapText.inOrder(added), editions: editions)), at: cursor)
                cursor += 1
            }
        }
        let met = Set(matches.compactMap(\.self))
        merged[list] = .array(
            entries.map { number, entry in
                guard !isGrid, let number, !met.contains(number) else { return entry.tree }
                return ended(entry.tree)
            })
    }

    /// Of each new entry the old one that it is: one of the same name, else of the same id; rows and columns that have been called
    /// otherwise are told by their place.
    private func matches(
        of new: [JSONTree], in old: [EditedEntry], by key: String, places: [String], inOrder: Bool
    ) -> [Int?] {
        var matches = new.map { _ in Int?.none }
        var isFree = old.map { $0.lifetime.contains(last) }
        func take(_ choose: (Int, [Int]) -> Int?) {
            for number in new.indices where matches[number] == nil {
                guard let match = choose(number, old.indices.filter { isFree[$0] }) else { continue }
                matches[number] = match
                isFree[match] = false
            }
        }
        func agreement(_ index: Int, _ number: Int) -> Int {
            places.count { old[index].value($0, in: last) == new[number][$0] }
        }
        take { number, free in
            let same = new[number][key] == nil ? [] : free.filter { old[$0].value(key, in: last) == new[number][key] }
            // Of equals the first.
            return same.reversed().max { agreement($0, number) < agreement($1, number) }
        }
        take { number, free in free.first { old[$0].tree["id"] == new[number]["id"] } }
        if inOrder, old.count == new.count { take { number, free in free.contains(number) ? number : nil } }
        return matches
    }

    /// Gives an entry the values that it has in the new edition.
    private func update(_ entry: inout EditedEntry, to new: JSONTree) {
        let fixed = ["id", "since", "until", "editions", "floor", "bridge"]
        let keys = entry.tree.members.map(\.key) + new.members.map(\.key)
        for key in keys where !fixed.contains(key) && entry.value(key, in: edition) != new[key] {
            entry.set(key, to: new[key], in: edition)
        }
    }

    /// An arrow that is doubtful in one of the maps only is two.
    private mutating func mergeConnectors() {
        let names = (ids["modules"] ?? [:]).merging(ids["groups"] ?? [:]) { $1 }.merging(ids["items"] ?? [:]) { $1 }
        var connectors = (merged["connectors"]?.elements ?? []).map { (tree: $0, isMet: false) }
        var cursor = 0
        for connector in new["connectors"]?.elements ?? [] {
            var added = connector
            for end in ["from", "to"] { added[end] = .string(names[connector[end]?.string ?? ""] ?? "") }
            let index = connectors.firstIndex { old in
                ["from", "to", "doubt"].allSatisfy { old.tree[$0] == added[$0] } && old.tree["until"] == nil && !old.isMet
            }
            if let index {
                connectors[index].isMet = true
                cursor = index + 1
            } else {
                added["since"] = .string(edition)
                connectors.insert((MapText.inOrder(added), true), at: cursor)
                cursor += 1
            }
        }
        merged["connectors"] = .array(connectors.map { $0.isMet ? $0.tree : ended($0.tree) })
    }

    // MARK: Entries

    private func ended(_ entry: JSONTree) -> JSONTree {
        guard entry["until"] == nil else { return entry }
        var entry = entry
        entry["until"] = .string(last)
        return MapText.inOrder(entry)
    }

    private func translated(_ entry: JSONTree, _ references: [String: String]) -> JSONTree {
        var entry = entry
        for member in entry.members {
            guard let list = references[member.key] else { continue }
            func name(_ value: JSONTree) -> JSONTree { value.string.map { .string(ids[list]?[$0] ?? $0) } ?? value }
            if case .array(let ends) = member.value {
                entry[member.key] = .array(ends.map(name))
            } else {
                entry[member.key] = name(member.value)
            }
        }
        return entry
    }

    /// The id, with a number behind it where another entry has it.
    private mutating func freeID(_ id: String, _ list: String) -> String {
        guard ["modules", "groups", "items"].contains(list) else { return id }
        var free = id
        var number = 2
        while !taken.insert(free).inserted {
            free = "\(id)~\(number)"
            number += 1
        }
        return free
    }
}
