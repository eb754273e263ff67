internal import TextFormats

/// The keys that an entry may have.
struct EntryKeys {
    /// Those that are the same in all editions.
    var fixed: [String]
    /// Those that an edition may give anew.
    var overridable: [String]

    static let layer = EntryKeys(fixed: ["id", "floor"], overridable: ["name", "caption"])
    static let functionality = EntryKeys(fixed: ["id"], overridable: ["name"])
    static let module = EntryKeys(
        fixed: ["id", "bridge", "since", "until"],
        overridable: ["heading", "layer", "functionality", "link", "description"])
    static let group = EntryKeys(
        fixed: ["id", "since", "until"], overridable: ["heading", "module", "link", "description"])
    static let item = EntryKeys(
        fixed: ["id", "since", "until"],
        overridable: [
            "label", "kind", "importance", "module", "group", "layer", "functionality", "symbol", "where", "link",
            "longForm", "description",
        ])

    var all: [String] { fixed + overridable + ["editions"] }
}

extension MapSourceReader {
    /// Reads the fields of an entry, or of one of its overrides, where nothing is required and all optional
    /// fields may be taken away with null.
    typealias FieldsReader<Fields> = (inout MapSourceReader, JSONObject, _ isOverride: Bool) -> Fields

    mutating func entries<Fields>(
        _ key: String, in document: JSONObject, required: Bool = true, notEmpty: Bool = false, kind: EntryKeys,
        fields: FieldsReader<Fields>
    ) -> [Entry<Fields>] {
        var entries: [Entry<Fields>] = []
        for (value, place) in reader.elements(key, in: document, required: required, notEmpty: notEmpty) {
            guard let object = reader.object(value, at: place, keys: kind.all) else { continue }
            entries.append(
                Entry(
                    id: reader.field("id", in: object, required: true, by: ValueRules.identifier), place: place,
                    since: reader.field("since", in: object, by: ValueRules.identifier),
                    until: reader.field("until", in: object, by: ValueRules.identifier),
                    fields: fields(&self, object, false), overrides: overrides(object, kind: kind, fields: fields)))
        }
        return entries
    }

    private mutating func overrides<Fields>(
        _ object: JSONObject, kind: EntryKeys, fields: FieldsReader<Fields>
    ) -> [(edition: Field<String>, fields: Fields)] {
        guard let (value, place) = object.member("editions") else { return [] }
        guard case .object(let members) = value.payload else {
            reader.report(ValueRules.expected("an object with editions as keys", value), at: place)
            return []
        }
        if members.isEmpty { reader.report("no edition is given", hint: "leave “editions” out", at: place) }
        var overrides: [(edition: Field<String>, fields: Fields)] = []
        for member in members {
            let path = place.path[member.key]
            let override = reader.object(
                member.value, at: Place(path: path, location: member.value.location), keys: kind.overridable)
            guard let override else { continue }
            if override.members.isEmpty {
                reader.report("nothing is given for this edition", hint: "leave the edition out", at: override.place)
            }
            let edition = Field(value: member.key, place: Place(path: path, location: member.keyLocation))
            overrides.append((edition, fields(&self, override, true)))
        }
        return overrides
    }

    mutating func layerFields(_ object: JSONObject, _ isOverride: Bool) -> LayerFields {
        LayerFields(
            name: reader.field("name", in: object, required: !isOverride, by: ValueRules.line),
            caption: line("caption", in: object, clearable: isOverride),
            isFloor: reader.field("floor", in: object, by: ValueRules.flag)?.value ?? false)
    }

    mutating func functionalityFields(_ object: JSONObject, _ isOverride: Bool) -> FunctionalityFields {
        FunctionalityFields(name: reader.field("name", in: object, required: !isOverride, by: ValueRules.line))
    }

    mutating func moduleFields(_ object: JSONObject, _ isOverride: Bool) -> ModuleFields {
        ModuleFields(
            heading: line("heading", in: object, clearable: isOverride),
            layers: reader.span("layer", in: object, required: !isOverride),
            functionalities: reader.span("functionality", in: object, required: !isOverride),
            isBridge: reader.field("bridge", in: object, by: ValueRules.flag)?.value ?? false,
            link: reader.optionalField("link", in: object, clearable: true, by: ValueRules.link),
            description: reader.field("description", in: object, required: !isOverride, by: ValueRules.line))
    }

    mutating func groupFields(_ object: JSONObject, _ isOverride: Bool) -> GroupFields {
        GroupFields(
            heading: line("heading", in: object, clearable: isOverride),
            module: reader.field("module", in: object, required: !isOverride, by: ValueRules.identifier),
            link: reader.optionalField("link", in: object, clearable: true, by: ValueRules.link),
            description: reader.field("description", in: object, required: !isOverride, by: ValueRules.line))
    }

    mutating func itemFields(_ object: JSONObject, _ isOverride: Bool) -> ItemFields {
        ItemFields(
            label: reader.field("label", in: object, required: !isOverride, by: ValueRules.line),
            kind: reader.field("kind", in: object, required: !isOverride, by: ValueRules.identifier),
            importance: reader.field("importance", in: object, by: ValueRules.importance),
            module: identifier("module", in: object, clearable: isOverride),
            group: identifier("group", in: object, clearable: isOverride),
            layer: identifier("layer", in: object, clearable: isOverride),
            functionality: identifier("functionality", in: object, clearable: isOverride),
            symbol: line("symbol", in: object, clearable: isOverride),
            place: reader.optionalField("where", in: object, clearable: isOverride, by: ValueRules.sourcePlace),
            link: reader.optionalField("link", in: object, clearable: true, by: ValueRules.link),
            longForm: line("longForm", in: object, clearable: isOverride),
            description: reader.field("description", in: object, required: !isOverride, by: ValueRules.line))
    }

    private mutating func line(_ key: String, in object: JSONObject, clearable: Bool) -> OptionalField<String> {
        reader.optionalField(key, in: object, clearable: clearable, by: ValueRules.line)
    }

    private mutating func identifier(_ key: String, in object: JSONObject, clearable: Bool) -> OptionalField<String> {
        reader.optionalField(key, in: object, clearable: clearable, by: ValueRules.identifier)
    }
}
