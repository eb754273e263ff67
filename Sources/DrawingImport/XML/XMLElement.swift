internal import TextFormats

/// An element of an XML document, with what is in it.
struct XMLElement: Hashable, Sendable {
    /// Its name without a prefix, where it is SVG's own, else with its namespace and a space before it.
    var name: String
    /// By name; those of a namespace have it, and a space, before theirs.
    var attributes: [String: String]
    var children: [XMLNode]
    var location: TextLocation

    init(name: String, attributes: [String: String], children: [XMLNode] = [], location: TextLocation = .start) {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.location = location
    }

    var elements: [XMLElement] { children.compactMap { if case .element(let element) = $0 { element } else { nil } } }

    /// All text in it, its elements' too.
    var allText: String {
        children.map { node in
            switch node {
            case .text(let text): text
            case .element(let element): element.allText
            }
        }.joined()
    }

    /// - Parameter name: as it is in the file, by custom: `inkscape:label`, `xlink:href`.
    subscript(name: String) -> String? {
        guard let colon = name.firstIndex(of: ":") else { return attributes[name] }
        guard let namespace = Self.namespaces[String(name[..<colon])] else { return nil }
        return attributes[namespace + " " + name[name.index(after: colon)...]]
    }

    /// The address or reference it points to.
    var reference: String? { self["xlink:href"] ?? attributes["href"] }

    static let svg = "http://www.w3.org/2000/svg"

    private static let namespaces = [
        "inkscape": "http://www.inkscape.org/namespaces/inkscape",
        "sodipodi": "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
        "xlink": "http://www.w3.org/1999/xlink",
        "xml": "http://www.w3.org/XML/1998/namespace",
        "dc": "http://purl.org/dc/elements/1.1/",
    ]
}

/// What can stand in an element.
enum XMLNode: Hashable, Sendable {
    case element(XMLElement)
    case text(String)
}
