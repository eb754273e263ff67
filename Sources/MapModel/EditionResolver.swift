internal import TextFormats

/// Resolves one edition of a map source: what is in it, with the edition's own fields, defaults applied, names
/// looked up.
///
/// - Precondition: `index` is the source's. Names that are not in it have been reported, and resolve to anything.
/// - Postcondition: without findings (here and before), the map keeps the promises of `PosterMap`.
struct EditionResolver {
    let source: MapSource
    let index: NameIndex
    /// The edition's number in the source.
    let number: Int
    var log: ObjectReader

    // What is in the edition, each with its fields as they are there, and its number in the map by that in the source.
    var modules: [Resolved<ModuleFields, Module>] = []
    var groups: [Resolved<GroupFields, Group>] = []
    var items: [Resolved<ItemFields, Item>] = []
    var moduleNumbers: [Int?] = []
    var groupNumbers: [Int?] = []
    var itemNumbers: [Int?] = []

    /// Something of the source, and what became of it.
    struct Resolved<Fields: Overridable, Value> {
        var entry: Entry<Fields>
        var fields: Fields
        var value: Value
    }

    init(_ source: MapSource, index: NameIndex, edition number: Int, file: String) {
        self.source = source
        self.index = index
        self.number = number
        log = ObjectReader(file: file)
    }

    var edition: Edition { source.editions[number].edition }

    /// The edition's map, and what is wrong in this edition.
    static func resolve(
        _ source: MapSource, index: NameIndex, edition number: Int, file: String
    ) -> (map: PosterMap, findings: [Finding]) {
        var resolver = EditionResolver(source, index: index, edition: number, file: file)
        resolver.resolveModules()
        resolver.resolveGroups()
        resolver.resolveItems()
        let connectors = resolver.resolveConnectors()
        resolver.checkHeadings()
        return (resolver.map(with: connectors), resolver.log.findings)
    }

    private func map(with connectors: [Connector]) -> PosterMap {
        PosterMap(
            id: source.id, title: source.title, language: source.language, author: source.author,
            subject: source.subject, keywords: source.keywords, license: source.license, howToRead: source.howToRead,
            online: source.online, edition: edition,
            layers: source.layers.map { entry in
                let fields = entry.fields(in: edition.id)
                return Layer(
                    id: entry.id?.value ?? "", name: fields.name?.value ?? "", caption: fields.caption?.value ?? "",
                    isFloor: fields.isFloor)
            },
            functionalities: source.functionalities.map {
                Functionality(id: $0.id?.value ?? "", name: $0.fields(in: edition.id).name?.value ?? "")
            },
            kinds: source.kinds.map { kind in
                let id = kind.id?.value ?? ""
                return Kind(
                    id: id, name: kind.name, face: kind.face, sample: kind.sample,
                    source: kind.source?.value ?? SourceKind(rawValue: id))
            },
            modules: modules.map(\.value), groups: groups.map(\.value), items: items.map(\.value),
            connectors: connectors)
    }

    // MARK: Modules

    private mutating func resolveModules() {
        for entry in source.modules {
            guard index.lifetime(of: entry).contains(number) else {
                moduleNumbers.append(nil)
                continue
            }
            moduleNumbers.append(modules.count)
            let fields = entry.fields(in: edition.id)
            let module = Module(
                id: entry.id?.value ?? "", heading: fields.heading?.value,
                layers: span(fields.layers, in: index.layers),
                functionalities: span(fields.functionalities, in: index.functionalities), isBridge: fields.isBridge,
                link: fields.link?.value, description: fields.description?.value ?? "")
            if module.isBridge, module.layers.count > 1, module.functionalities.count > 1 {
                log.report(
                    "the bridge spans layers and functionalities at once",
                    hint: "this is not supported; let it span only one of them", at: entry.place)
            }
            modules.append(Resolved(entry: entry, fields: fields, value: module))
        }
    }

    private func span(_ names: Field<[Field<String>]>?, in numbers: [String: Int]) -> ClosedRange<Int> {
        let ends = (names?.value ?? []).map { numbers[$0.value] ?? 0 }
        guard let first = ends.min(), let last = ends.max() else { return 0...0 }
        return first...last
    }

    // MARK: Groups

    private mutating func resolveGroups() {
        for entry in source.groups {
            guard index.lifetime(of: entry).contains(number) else {
                groupNumbers.append(nil)
                continue
            }
            groupNumbers.append(groups.count)
            let fields = entry.fields(in: edition.id)
            let group = Group(
                id: entry.id?.value ?? "", heading: fields.heading?.value, module: module(fields.module) ?? 0,
                link: fields.link?.value, description: fields.description?.value ?? "")
            groups.append(Resolved(entry: entry, fields: fields, value: group))
        }
    }

    /// The number of a module in this map, by its name.
    mutating func module(_ name: Field<String>?) -> Int? {
        guard let name, case .module(let number) = index.things[name.value] else { return nil }
        if moduleNumbers[number] == nil { reportAbsent(source.modules[number], "module", at: name.place) }
        return moduleNumbers[number]
    }

    /// The number of a group in this map, by its name.
    mutating func group(_ name: Field<String>?) -> Int? {
        guard let name, case .group(let number) = index.things[name.value] else { return nil }
        if groupNumbers[number] == nil { reportAbsent(source.groups[number], "group", at: name.place) }
        return groupNumbers[number]
    }

    mutating func reportAbsent(_ entry: Entry<some Overridable>, _ noun: String, at place: Place) {
        let since = entry.since.map { "since “\($0.value)”" }
        let until = entry.until.map { "until “\($0.value)”" }
        log.report(
            "there is no \(noun) “\(entry.id?.value ?? "")”",
            hint: "it is there " + [since, until].compactMap(\.self).joined(separator: " "), at: place)
    }

    // MARK: Headings

    /// A heading must stand over something, and a card must hold something; but of a map that is begun with its modules there is
    /// a poster of these.
    private mutating func checkHeadings() {
        var fullModules = Array(repeating: false, count: modules.count)
        var fullGroups = Array(repeating: false, count: groups.count)
        for item in items {
            if let module = item.value.module { fullModules[module] = true }
            if let group = item.value.group { fullGroups[group] = true }
        }
        for (module, isFull) in zip(modules, fullModules) where !isFull {
            if let heading = module.value.heading {
                log.warn("nothing stands under the heading “\(heading)”", hint: Self.emptyHint, at: module.entry.place)
            } else {
                reportEmpty(nil, of: module.entry, "module")
            }
        }
        for (group, isFull) in zip(groups, fullGroups) where !isFull {
            reportEmpty(group.value.heading, of: group.entry, "group")
        }
    }

    private mutating func reportEmpty(_ heading: String?, of entry: Entry<some Overridable>, _ noun: String) {
        log.report(
            heading.map { "nothing stands under the heading “\($0)”" } ?? "nothing stands in the \(noun)",
            hint: Self.emptyHint, at: entry.place)
    }

    private static let emptyHint = "give it items, or limit it with “since” or “until”"
}
