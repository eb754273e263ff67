internal import TextFormats

/// Elements and text on their way out, one element a line, so that two files can be compared line by line.
///
/// What is given as text or as an attribute's value is always escaped; names come from this module alone.
struct Markup {
    private(set) var text = ""

    typealias Attributes = [(name: String, value: String?)]

    /// An element with others in it. Attributes without a value are left out.
    mutating func element<E: Error>(
        _ name: String, _ attributes: Attributes = [], body: (inout Markup) throws(E) -> Void
    ) throws(E) {
        open(name, attributes)
        text += "\n"
        try body(&self)
        close(name)
    }

    /// An element with nothing but text in it.
    mutating func element(_ name: String, _ attributes: Attributes = [], text content: String) {
        open(name, attributes)
        text += XMLText.escaped(content)
        close(name)
    }

    /// An element with nothing in it.
    mutating func empty(_ name: String, _ attributes: Attributes) {
        begin(name, attributes)
        text += "/>\n"
    }

    /// Text that is markup, style or script of our own already.
    mutating func raw(_ content: String) {
        text += content
    }

    private mutating func open(_ name: String, _ attributes: Attributes) {
        begin(name, attributes)
        text += ">"
    }

    private mutating func begin(_ name: String, _ attributes: Attributes) {
        text += "<" + name
        for (name, value) in attributes {
            if let value { text += " \(name)=\"\(XMLText.escaped(value))\"" }
        }
    }

    private mutating func close(_ name: String) {
        text += "</\(name)>\n"
    }
}
