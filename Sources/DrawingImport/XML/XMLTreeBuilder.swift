internal import CExpat
internal import TextFormats

/// What expat calls while it reads: builds the tree from the outside in. It lives as long as one call of the reader.
final class XMLTreeBuilder {
    private(set) var root: XMLElement?
    /// Why it stopped the parser.
    private(set) var error: ImportError?
    private let parser: XML_Parser
    private let limits: XMLLimits
    private var path: [XMLElement] = []
    private var text: [UInt8] = []
    private var count = 0

    init(parser: XML_Parser, limits: XMLLimits) {
        self.parser = parser
        self.limits = limits
    }

    /// Where the parser is.
    var location: TextLocation {
        TextLocation(
            line: Int(clamping: XML_GetCurrentLineNumber(parser)), column: Int(clamping: XML_GetCurrentColumnNumber(parser)) + 1)
    }

    func setHandlers() {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { data, name, attributes in XMLTreeBuilder.of(data)?.open(name, attributes) },
            { data, _ in XMLTreeBuilder.of(data)?.close() })
        XML_SetCharacterDataHandler(parser) { data, bytes, count in XMLTreeBuilder.of(data)?.add(bytes, count) }
        XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in XMLTreeBuilder.of(data)?.refuseEntity() }
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLTreeBuilder? {
        data.map { Unmanaged<XMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private func open(_ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        guard error == nil else { return }
        endText()
        count += 1
        guard path.count < limits.depth else { return stop("elements are nested deeper than \(limits.depth)") }
        guard count <= limits.elements else { return stop("there are more than \(limits.elements) elements") }
        var read: [String: String] = [:]
        if var place = attributes {
            while let key = place[0], let value = place[1] {
                read[String(cString: key)] = String(cString: value)
                place += 2
            }
        }
        path.append(XMLElement(name: Self.short(name), attributes: read, location: location))
    }

    private func close() {
        guard error == nil else { return }
        endText()
        guard let element = path.popLast() else { return }
        if path.isEmpty { root = element } else { path[path.count - 1].children.append(.element(element)) }
    }

    private func add(_ bytes: UnsafePointer<XML_Char>?, _ count: Int32) {
        guard error == nil, let bytes else { return }
        for index in 0..<Int(count) { text.append(UInt8(bitPattern: bytes[index])) }
    }

    private func endText() {
        if !text.isEmpty && !path.isEmpty { path[path.count - 1].children.append(.text(String(decoding: text, as: UTF8.self))) }
        text.removeAll(keepingCapacity: true)
    }

    private func refuseEntity() {
        stop("the file declares an entity, which is refused", hint: "save it as plain or Inkscape SVG, which have none")
    }

    private func stop(_ message: String, hint: String? = nil) {
        error = ImportError(message, hint: hint, at: location)
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    private static func short(_ name: UnsafePointer<XML_Char>?) -> String {
        let name = name.map { String(cString: $0) } ?? ""
        let own = XMLElement.svg + " "
        return name.hasPrefix(own) ? String(name.dropFirst(own.count)) : name
    }
}
