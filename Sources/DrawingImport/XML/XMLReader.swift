internal import CExpat
internal import TextFormats

/// Reads XML by expat into a tree. Files that declare entities are refused, since those can grow without end.
enum XMLReader {
    /// - Throws: where the text is not well-formed, or goes beyond a limit; the error has the place.
    static func read(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(ImportError) -> XMLElement {
        guard bytes.count <= limits.size else { throw tooLarge(limits) }
        guard let parser = XML_ParserCreateNS(nil, separator) else { throw ImportError("there is no memory for an XML parser") }
        defer { XML_ParserFree(parser) }
        let builder = XMLTreeBuilder(parser: parser, limits: limits)
        return try withExtendedLifetime(builder) { () throws(ImportError) in
            builder.setHandlers()
            try feed(bytes, to: parser, builder)
            guard let root = builder.root else { throw ImportError("the file is no XML: it has no element") }
            return root
        }
    }

    static func tooLarge(_ limits: XMLLimits) -> ImportError {
        ImportError("the drawing is larger than \(limits.size >> 20) MiB", hint: "no map is; was this the right file?")
    }

    /// No address can have it.
    private static let separator: XML_Char = 0x20

    private static func feed(_ bytes: [UInt8], to parser: XML_Parser, _ builder: XMLTreeBuilder) throws(ImportError) {
        let step = 1 << 20
        var start = 0
        repeat {
            let end = min(start + step, bytes.count)
            let status = bytes[start..<end].withUnsafeBytes { part in
                XML_Parse(
                    parser, part.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(part.count), end == bytes.count ? 1 : 0)
            }
            if let error = builder.error { throw error }
            if status != XML_STATUS_OK {
                let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown error"
                throw ImportError("the file is no XML: \(reason)", at: builder.location)
            }
            start = end
        } while start < bytes.count
    }
}
