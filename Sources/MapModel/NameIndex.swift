internal import TextFormats

/// Lists whose entries are named by id. The raw value is what messages call one of them.
enum Vocabulary: String {
    case edition, layer, functionality, kind
}

extension MapSource {
    func names(_ vocabulary: Vocabulary) -> [String] {
        switch vocabulary {
        case .edition: editions.ids
        case .layer: layers.ids
        case .functionality: functionalities.ids
        case .kind: kinds.ids
        }
    }
}

/// What stands where in a map source, by id; of duplicate ids the first.
struct NameIndex {
    /// What modules, groups and items share their ids among.
    enum Reference: Hashable {
        case module(Int)
        case group(Int)
        case item(Int)

        /// "a module", "a group", "an item".
        var noun: String {
            switch self {
            case .module: "a module"
            case .group: "a group"
            case .item: "an item"
            }
        }
    }

    let editions: [String: Int]
    let layers: [String: Int]
    let functionalities: [String: Int]
    let kinds: [String: Int]
    let things: [String: Reference]
    private let newest: Int

    init(_ source: MapSource) {
        editions = Self.numbered(source.editions.map(\.id))
        layers = Self.numbered(source.layers.map(\.id))
        functionalities = Self.numbered(source.functionalities.map(\.id))
        kinds = Self.numbered(source.kinds.map(\.id))
        let modules = source.modules.enumerated().map { ($1.id, Reference.module($0)) }
        let groups = source.groups.enumerated().map { ($1.id, Reference.group($0)) }
        let items = source.items.enumerated().map { ($1.id, Reference.item($0)) }
        things = Dictionary(
            (modules + groups + items).compactMap { id, thing in id.map { ($0.value, thing) } },
            uniquingKeysWith: { first, _ in first })
        newest = source.editions.count - 1
    }

    /// The numbers of the names of one sort.
    func numbers(_ vocabulary: Vocabulary) -> [String: Int] {
        switch vocabulary {
        case .edition: editions
        case .layer: layers
        case .functionality: functionalities
        case .kind: kinds
        }
    }

    private static func numbered(_ ids: [Field<String>?]) -> [String: Int] {
        Dictionary(
            ids.enumerated().compactMap { number, id in id.map { ($0.value, number) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The numbers of the editions from `since` to `until`; an unknown edition limits nothing.
    func lifetime(since: Field<String>?, until: Field<String>?) -> ClosedRange<Int> {
        let first = since.flatMap { editions[$0.value] } ?? 0
        let last = until.flatMap { editions[$0.value] } ?? newest
        return first...max(first, last)
    }

    func lifetime(of entry: Entry<some Overridable>) -> ClosedRange<Int> {
        lifetime(since: entry.since, until: entry.until)
    }
}
