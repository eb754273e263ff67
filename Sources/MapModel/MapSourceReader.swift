internal import TextFormats

/// Reads a JSON document as a map file: keys, types and ranges of all values; names are looked up later.
///
/// `MapSourceReader+Entries` reads what stands on the map.
struct MapSourceReader {
    var reader: ObjectReader

    init(file: String) {
        reader = ObjectReader(file: file)
    }

    private static let keys = [
        "$schema", "format", "id", "title", "language", "author", "subject", "keywords", "license", "howToRead",
        "online", "editions", "layers", "functionalities", "kinds", "modules", "groups", "items", "connectors",
    ]

    private static let kindKeys = ["id", "name", "face", "sample", "link", "whereLink", "source"]

    /// The map file; nil where it is none of this format, whose findings would lead astray.
    mutating func read(_ root: LocatedJSON) -> MapSource? {
        let place = Place(path: .root, location: root.location)
        guard case .object(let members) = root.payload else {
            reader.report(ValueRules.expected("an object, the map", root), at: place)
            return nil
        }
        let document = JSONObject(members: members, place: place)
        guard document.member("format") == nil || readFormat(document) else { return nil }
        _ = reader.object(root, at: place, keys: Self.keys)
        if document.member("format") == nil {
            reader.report("the key “format” is missing", hint: "write \"format\": 1", at: place)
        }
        return readMap(document)
    }

    private mutating func readFormat(_ document: JSONObject) -> Bool {
        reader.field("format", in: document, by: ValueRules.format) != nil
    }

    private mutating func readMap(_ document: JSONObject) -> MapSource {
        var source = MapSource()
        _ = reader.field("$schema", in: document, by: ValueRules.string)
        source.id = reader.field("id", in: document, required: true, by: ValueRules.fileIdentifier)?.value ?? ""
        source.title = line("title", in: document, required: true) ?? ""
        source.language = reader.field("language", in: document, by: ValueRules.language)?.value ?? "en"
        source.author = line("author", in: document) ?? ""
        source.subject = line("subject", in: document) ?? ""
        source.keywords = keywords(document)
        source.license = line("license", in: document) ?? ""
        source.howToRead = reader.lines("howToRead", in: document).map(\.value)
        source.online = online(document)
        for (value, place) in reader.elements("editions", in: document, required: true, notEmpty: true) {
            if let edition = edition(value, at: place) { source.editions.append(edition) }
        }
        source.layers = entries("layers", in: document, notEmpty: true, kind: .layer) { $0.layerFields($1, $2) }
        source.functionalities = entries("functionalities", in: document, notEmpty: true, kind: .functionality) {
            $0.functionalityFields($1, $2)
        }
        for (value, place) in reader.elements("kinds", in: document, required: true, notEmpty: true) {
            if let kind = kind(value, at: place) { source.kinds.append(kind) }
        }
        source.modules = entries("modules", in: document, kind: .module) { $0.moduleFields($1, $2) }
        source.groups = entries("groups", in: document, required: false, kind: .group) { $0.groupFields($1, $2) }
        source.items = entries("items", in: document, kind: .item) { $0.itemFields($1, $2) }
        for (value, place) in reader.elements("connectors", in: document) {
            if let connector = connector(value, at: place) { source.connectors.append(connector) }
        }
        return source
    }

    private mutating func line(_ key: String, in object: JSONObject, required: Bool = false) -> String? {
        reader.field(key, in: object, required: required, by: ValueRules.line)?.value
    }

    private mutating func keywords(_ document: JSONObject) -> [String] {
        var keywords: [String] = []
        for keyword in reader.lines("keywords", in: document) {
            if keywords.contains(keyword.value) {
                reader.report("the keyword “\(keyword.value)” is given twice", hint: "remove it", at: keyword.place)
            }
            keywords.append(keyword.value)
        }
        return keywords
    }

    private mutating func online(_ document: JSONObject) -> OnlineAddress? {
        guard let (value, place) = document.member("online"),
            let object = reader.object(value, at: place, keys: ["url", "text"])
        else { return nil }
        let url = reader.field("url", in: object, required: true, by: ValueRules.codedAddress)?.value
        let text = line("text", in: object, required: true)
        return OnlineAddress(url: url ?? "", text: text ?? "")
    }

    private mutating func edition(_ value: LocatedJSON, at place: Place) -> EditionSource? {
        let keys = ["id", "name", "year", "date", "release", "credit", "default"]
        guard let object = reader.object(value, at: place, keys: keys) else { return nil }
        let id = reader.field("id", in: object, required: true, by: ValueRules.fileIdentifier)
        return EditionSource(
            id: id,
            edition: Edition(
                id: id?.value ?? "", name: line("name", in: object, required: true) ?? "",
                year: reader.field("year", in: object, required: true, by: ValueRules.year)?.value ?? 0,
                date: reader.field("date", in: object, required: true, by: ValueRules.date)?.value ?? "",
                credit: reader.lines("credit", in: object, required: true, notEmpty: true).map(\.value),
                release: line("release", in: object, required: true) ?? ""),
            isDefault: reader.field("default", in: object, by: ValueRules.flag), place: place)
    }

    private mutating func kind(_ value: LocatedJSON, at place: Place) -> KindSource? {
        guard let object = reader.object(value, at: place, keys: Self.kindKeys) else { return nil }
        return KindSource(
            id: reader.field("id", in: object, required: true, by: ValueRules.identifier),
            name: line("name", in: object, required: true) ?? "",
            face: reader.field("face", in: object, required: true, by: ValueRules.face)?.value ?? .roman,
            sample: line("sample", in: object),
            link: reader.field("link", in: object, by: ValueRules.linkTemplate)?.value,
            whereLink: reader.field("whereLink", in: object, by: ValueRules.placeTemplate)?.value,
            source: reader.field("source", in: object, by: ValueRules.sourceKind))
    }

    private mutating func connector(_ value: LocatedJSON, at place: Place) -> ConnectorSource? {
        guard let object = reader.object(value, at: place, keys: ["from", "to", "since", "until", "doubt"]) else { return nil }
        return ConnectorSource(
            from: reader.field("from", in: object, required: true, by: ValueRules.identifier),
            to: reader.field("to", in: object, required: true, by: ValueRules.identifier),
            since: reader.field("since", in: object, by: ValueRules.identifier),
            until: reader.field("until", in: object, by: ValueRules.identifier), doubt: line("doubt", in: object),
            place: place)
    }
}
