internal import TextFormats

/// Checks all names of a map source: ids are unique, every reference is to something that exists, and is of the kind
/// that can stand there; spans and lifetimes begin before they end.
///
/// - Postcondition: without findings, every name of the source is in its index.
struct NameCheck {
    private let source: MapSource
    private let index: NameIndex
    private var log: ObjectReader
    /// How many names may still be compared for suggestions: an id that is renamed in a large map leaves
    /// thousands of unknown references.
    private var comparisonsLeft = 1_000_000

    static func findings(in source: MapSource, index: NameIndex, file: String) -> [Finding] {
        var check = NameCheck(source: source, index: index, log: ObjectReader(file: file))
        check.checkIDs()
        check.checkEditions()
        check.checkModules()
        check.checkGroups()
        check.checkItems()
        check.checkConnectors()
        return check.log.findings
    }

    private init(source: MapSource, index: NameIndex, log: ObjectReader) {
        self.source = source
        self.index = index
        self.log = log
    }

    // MARK: Ids

    private mutating func checkIDs() {
        checkUnique(source.editions.map(\.id))
        checkUnique(source.layers.map(\.id))
        checkUnique(source.functionalities.map(\.id))
        checkUnique(source.kinds.map(\.id))
        checkUnique(source.modules.map(\.id) + source.groups.map(\.id) + source.items.map(\.id))
    }

    private mutating func checkUnique(_ ids: [Field<String>?]) {
        var first: [String: Place] = [:]
        for case .some(let id) in ids {
            if let other = first[id.value] {
                log.report(
                    "the id “\(id.value)” is taken", hint: "\(other.path) at \(other.location) has it", at: id.place)
            } else {
                first[id.value] = id.place
            }
        }
    }

    // MARK: Editions

    private mutating func checkEditions() {
        let defaults = source.editions.filter { $0.isDefault?.value == true }
        for other in defaults.dropFirst() {
            log.report(
                "the edition “\(other.edition.id)” is the default too",
                hint: "“\(defaults[0].edition.id)” is; only one can be", at: other.isDefault?.place ?? other.place)
        }
        for (older, newer) in zip(source.editions, source.editions.dropFirst()) {
            guard !older.edition.date.isEmpty, newer.edition.date < older.edition.date, !newer.edition.date.isEmpty
            else { continue }
            log.report(
                "the edition “\(newer.edition.id)” is dated before “\(older.edition.id)”, which stands before it",
                hint: "editions stand oldest first", at: newer.place)
        }
        for layer in source.layers { checkOverrides(of: layer) }
        for functionality in source.functionalities { checkOverrides(of: functionality) }
    }

    private mutating func checkLifetime(since: Field<String>?, until: Field<String>?) {
        for case .some(let edition) in [since, until] { checkEdition(edition) }
        guard let since, let until, let first = index.editions[since.value], let last = index.editions[until.value],
            first > last
        else { return }
        log.report(
            "the last edition, “\(until.value)”, is older than the first, “\(since.value)”",
            hint: "“since” comes before “until”, or is the same", at: until.place)
    }

    private mutating func checkOverrides<Fields>(of entry: Entry<Fields>) {
        let lifetime = index.lifetime(of: entry)
        for (edition, _) in entry.overrides {
            checkEdition(edition)
            guard let number = index.editions[edition.value], !lifetime.contains(number) else { continue }
            log.report(
                "“\(entry.id?.value ?? "")” is not in the edition “\(edition.value)”",
                hint: "remove this, or change “since” or “until”", at: edition.place)
        }
    }

    private mutating func checkEdition(_ edition: Field<String>) {
        checkKnown(edition, .edition)
    }

    // MARK: What stands on the map

    private mutating func checkModules() {
        for module in source.modules {
            checkLifetime(since: module.since, until: module.until)
            checkOverrides(of: module)
            for fields in module.allFields {
                checkSpan(fields.layers, .layer)
                checkSpan(fields.functionalities, .functionality)
            }
        }
    }

    private mutating func checkSpan(_ span: Field<[Field<String>]>?, _ vocabulary: Vocabulary) {
        guard let span else { return }
        for end in span.value { checkKnown(end, vocabulary) }
        let numbers = index.numbers(vocabulary)
        guard span.value.count == 2, let first = numbers[span.value[0].value], let last = numbers[span.value[1].value]
        else { return }
        if first == last {
            log.report("the span begins and ends with the same \(vocabulary.rawValue)", hint: "write it once", at: span.place)
        } else if first > last {
            log.report(
                "the span ends before it begins",
                hint: "write [\"\(span.value[1].value)\", \"\(span.value[0].value)\"]", at: span.place)
        }
    }

    private mutating func checkGroups() {
        for group in source.groups {
            checkLifetime(since: group.since, until: group.until)
            checkOverrides(of: group)
            for fields in group.allFields { checkModule(fields.module) }
        }
    }

    private mutating func checkItems() {
        for item in source.items {
            checkLifetime(since: item.since, until: item.until)
            checkOverrides(of: item)
            for fields in item.allFields {
                if let kind = fields.kind { checkKnown(kind, .kind) }
                checkModule(fields.module?.named)
                checkGroup(fields.group?.named)
                if let layer = fields.layer?.named { checkKnown(layer, .layer) }
                if let functionality = fields.functionality?.named { checkKnown(functionality, .functionality) }
            }
        }
    }

    private mutating func checkConnectors() {
        for connector in source.connectors {
            checkLifetime(since: connector.since, until: connector.until)
            for case .some(let end) in [connector.from, connector.to] where index.things[end.value] == nil {
                reportUnknown(end, noun: "end", else: "there is no item, group or module of that id") {
                    $0.items.ids + $0.groups.ids + $0.modules.ids
                }
            }
            if let from = connector.from, from.value == connector.to?.value {
                log.report(
                    "the connector leads from “\(from.value)” to itself", hint: "remove it", at: connector.place)
            }
        }
    }

    // MARK: References

    private mutating func checkModule(_ name: Field<String>?) {
        guard let name else { return }
        switch index.things[name.value] {
        case .module: return
        case .some(let other): log.report("“\(name.value)” is \(other.noun), not a module", at: name.place)
        case nil: reportUnknown(name, noun: "module") { $0.modules.ids }
        }
    }

    private mutating func checkGroup(_ name: Field<String>?) {
        guard let name else { return }
        switch index.things[name.value] {
        case .group: return
        case .some(let other): log.report("“\(name.value)” is \(other.noun), not a group", at: name.place)
        case nil: reportUnknown(name, noun: "group") { $0.groups.ids }
        }
    }

    private mutating func checkKnown(_ name: Field<String>, _ vocabulary: Vocabulary) {
        if index.numbers(vocabulary)[name.value] == nil {
            reportUnknown(name, noun: vocabulary.rawValue, names: { $0.names(vocabulary) })
        }
    }

    private mutating func reportUnknown(
        _ name: Field<String>, noun: String, else hint: String? = nil, names: (MapSource) -> [String]
    ) {
        var suggestion: String?
        if comparisonsLeft > 0 {
            let names = names(source)
            comparisonsLeft -= names.count
            suggestion = Suggestion.hint(for: name.value, among: names)
        }
        log.report("unknown \(noun) “\(name.value)”", hint: suggestion ?? hint, at: name.place)
    }
}

extension Field where Value == String? {
    /// The name, where there is one.
    var named: Field<String>? { value.map { Field<String>(value: $0, place: place) } }
}
