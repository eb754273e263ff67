import Foundation
import FoundationXML
import Testing

/// An element of an XML document, read by Foundation's parser.
final class XMLTree {
    let name: String
    let attributes: [String: String]
    private(set) var children: [XMLTree] = []
    private(set) var text = ""

    private init(_ name: String, _ attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// - Throws: where the text is not well-formed.
    static func read(_ text: String) throws -> XMLTree {
        let builder = Builder()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = builder
        try #require(parser.parse(), "\(String(describing: parser.parserError)) in line \(parser.lineNumber)")
        return try #require(builder.root.children.first)
    }

    /// This element and all in it, in the order of the document.
    var all: [XMLTree] { [self] + children.flatMap(\.all) }

    func first(id: String) -> XMLTree? { all.first { $0.attributes["id"] == id } }

    func child(_ name: String) -> XMLTree? { children.first { $0.name == name } }

    private final class Builder: NSObject, XMLParserDelegate {
        let root = XMLTree("", [:])
        private lazy var path = [root]

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            let element = XMLTree(name, attributes)
            path[path.count - 1].children.append(element)
            path.append(element)
        }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            path.removeLast()
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) { path[path.count - 1].text += text }
    }
}
