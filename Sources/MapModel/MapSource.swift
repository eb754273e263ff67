internal import TextFormats

/// What a map file says, as it says it: well-formed values with their places, names not yet looked up, nothing
/// resolved. Whatever the file lacks or has wrong is nil here, and has been reported.
struct MapSource {
    var id = ""
    var title = ""
    var language = "en"
    var author = ""
    var subject = ""
    var keywords: [String] = []
    var license = ""
    var howToRead: [String] = []
    var online: OnlineAddress?
    var editions: [EditionSource] = []
    var layers: [Entry<LayerFields>] = []
    var functionalities: [Entry<FunctionalityFields>] = []
    var kinds: [KindSource] = []
    var modules: [Entry<ModuleFields>] = []
    var groups: [Entry<GroupFields>] = []
    var items: [Entry<ItemFields>] = []
    var connectors: [ConnectorSource] = []
}

/// Something that others refer to.
protocol Named {
    var id: Field<String>? { get }
}

extension Array where Element: Named {
    var ids: [String] { compactMap { $0.id?.value } }
}

struct EditionSource: Named {
    var id: Field<String>?
    var edition: Edition
    /// Whether it is the one that is drawn where none is asked for.
    var isDefault: Field<Bool>?
    var place: Place
}

struct KindSource: Named {
    var id: Field<String>?
    var name = ""
    var face = KindFace.roman
    var sample: String?
    var link: LinkTemplate?
    var whereLink: LinkTemplate?
    var source: Field<SourceKind>?
}

struct ConnectorSource {
    var from: Field<String>?
    var to: Field<String>?
    var since: Field<String>?
    var until: Field<String>?
    var doubt: String?
    var place: Place
}

/// Something with an identity, which may differ from edition to edition and live for some of them only.
struct Entry<Fields: Overridable>: Named {
    var id: Field<String>?
    var place: Place
    var since: Field<String>?
    var until: Field<String>?
    var fields: Fields
    var overrides: [(edition: Field<String>, fields: Fields)]

    /// The fields as they are in an edition.
    func fields(in edition: String) -> Fields {
        overrides.first { $0.edition.value == edition }.map { fields.overridden(by: $0.fields) } ?? fields
    }

    /// The fields, and those of all overrides.
    var allFields: [Fields] { [fields] + overrides.map(\.fields) }
}

/// Fields of which some may be given anew.
protocol Overridable {
    func overridden(by other: Self) -> Self
}

struct LayerFields: Overridable {
    var name: Field<String>?
    var caption: OptionalField<String>
    var isFloor = false

    func overridden(by other: LayerFields) -> LayerFields {
        LayerFields(name: other.name ?? name, caption: other.caption ?? caption, isFloor: isFloor)
    }
}

struct FunctionalityFields: Overridable {
    var name: Field<String>?

    func overridden(by other: FunctionalityFields) -> FunctionalityFields {
        FunctionalityFields(name: other.name ?? name)
    }
}

struct ModuleFields: Overridable {
    var heading: OptionalField<String>
    /// The row, or the first and last row.
    var layers: Field<[Field<String>]>?
    /// The column, or the first and last column.
    var functionalities: Field<[Field<String>]>?
    var isBridge = false
    var link: OptionalField<String>
    var description: Field<String>?

    func overridden(by other: ModuleFields) -> ModuleFields {
        ModuleFields(
            heading: other.heading ?? heading, layers: other.layers ?? layers,
            functionalities: other.functionalities ?? functionalities, isBridge: isBridge, link: other.link ?? link,
            description: other.description ?? description)
    }
}

struct GroupFields: Overridable {
    var heading: OptionalField<String>
    var module: Field<String>?
    var link: OptionalField<String>
    var description: Field<String>?

    func overridden(by other: GroupFields) -> GroupFields {
        GroupFields(
            heading: other.heading ?? heading, module: other.module ?? module, link: other.link ?? link,
            description: other.description ?? description)
    }
}

struct ItemFields: Overridable {
    var label: Field<String>?
    var kind: Field<String>?
    var importance: Field<Int>?
    var module: OptionalField<String>
    var group: OptionalField<String>
    var layer: OptionalField<String>
    var functionality: OptionalField<String>
    var symbol: OptionalField<String>
    var place: OptionalField<SourcePlace>
    var link: OptionalField<String>
    var longForm: OptionalField<String>
    var description: Field<String>?

    func overridden(by other: ItemFields) -> ItemFields {
        ItemFields(
            label: other.label ?? label, kind: other.kind ?? kind, importance: other.importance ?? importance,
            module: other.module ?? module, group: other.group ?? group, layer: other.layer ?? layer,
            functionality: other.functionality ?? functionality, symbol: other.symbol ?? symbol,
            place: other.place ?? place, link: other.link ?? link, longForm: other.longForm ?? longForm,
            description: other.description ?? description)
    }
}
