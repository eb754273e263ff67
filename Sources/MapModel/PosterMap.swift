/// One edition of a map, resolved: every default applied, every reference an index into this value's arrays.
///
/// Invariants (checked by validation before a `PosterMap` exists): indices are in range; ids are unique across
/// modules, groups and items; every module lies inside the grid; no connector is a loop or a duplicate.
package struct PosterMap: Hashable, Sendable {
    /// The map's identity, used for file names: "linux-kernel-map".
    package var id: String
    package var title: String
    package var language: String
    package var author: String
    package var subject: String
    package var keywords: [String]
    /// SPDX expression of the licence of the map's data; empty where the map names none.
    var license: String
    /// Lines that say how to read the sheet.
    package var howToRead: [String]
    /// Where the map lives online; shown as a QR code.
    package var online: OnlineAddress?
    package var edition: Edition
    /// Rows, top to bottom.
    package var layers: [Layer]
    /// Columns, left to right.
    package var functionalities: [Functionality]
    package var kinds: [Kind]
    package var modules: [Module]
    package var groups: [Group]
    package var items: [Item]
    package var connectors: [Connector]
    /// What happened since an earlier edition, where the map shows that; nil for an edition as it is.
    package var comparison: EditionComparison?

    package init(
        id: String, title: String, language: String = "en", author: String = "", subject: String = "",
        keywords: [String] = [], license: String = "", howToRead: [String] = [], online: OnlineAddress? = nil,
        edition: Edition, layers: [Layer], functionalities: [Functionality], kinds: [Kind], modules: [Module],
        groups: [Group] = [], items: [Item], connectors: [Connector] = []
    ) {
        self.id = id
        self.title = title
        self.language = language
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.license = license
        self.howToRead = howToRead
        self.online = online
        self.edition = edition
        self.layers = layers
        self.functionalities = functionalities
        self.kinds = kinds
        self.modules = modules
        self.groups = groups
        self.items = items
        self.connectors = connectors
    }
}

/// An address on the web, and what it opens.
package struct OnlineAddress: Hashable, Sendable {
    package var url: String
    package var text: String

    package init(url: String, text: String) {
        self.url = url
        self.text = text
    }
}

/// An edition of the map: which release it shows, when it was cut, whom it credits.
package struct Edition: Hashable, Sendable {
    package var id: String
    /// "Linux 7.0".
    package var name: String
    package var year: Int
    /// ISO 8601 date of the edition, e.g. "2026-04-12"; it dates the outputs where SOURCE_DATE_EPOCH does not.
    package var date: String
    /// Credit lines, one printed line each.
    package var credit: [String]
    /// The release it shows, as links name it: "v7.0".
    package var release: String

    package init(id: String, name: String, year: Int, date: String, credit: [String], release: String = "") {
        self.id = id
        self.name = name
        self.year = year
        self.date = date
        self.credit = credit
        self.release = release
    }
}

/// A row of the map.
package struct Layer: Hashable, Sendable {
    package var id: String
    package var name: String
    package var caption: String
    /// The dark floor the map stands on (hardware under software): white type on a near-black band.
    package var isFloor: Bool

    package init(id: String, name: String, caption: String = "", isFloor: Bool = false) {
        self.id = id
        self.name = name
        self.caption = caption
        self.isFloor = isFloor
    }
}

/// A column of the map.
package struct Functionality: Hashable, Sendable {
    package var id: String
    package var name: String

    package init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// How labels of a kind are told apart: by posture, face and ink, never by size.
package enum KindFace: String, Hashable, Sendable, CaseIterable {
    /// Roman, the class's own weight.
    case roman
    /// Italic of the class's weight.
    case italic
    /// Medium, in the column's deep ink.
    case strong
    /// Monospaced.
    case mono
    /// Sans SemiBold.
    case concept
    /// Sans Regular.
    case remark
}

/// A kind of item: function, data type, system call, path …
package struct Kind: Hashable, Sendable {
    package var id: String
    /// What the legend calls it.
    package var name: String
    package var face: KindFace
    /// A label the legend shows it with.
    package var sample: String?
    /// What it is in source code; nil where it is nothing there.
    package var source: SourceKind?

    package init(id: String, name: String, face: KindFace, sample: String? = nil, source: SourceKind? = nil) {
        self.id = id
        self.name = name
        self.face = face
        self.sample = sample
        self.source = source
    }
}
