internal import TextFormats

extension ValueRules {
    /// An address: http, https or mailto, or one relative to where the map is. Characters beyond ASCII are
    /// percent-encoded (RFC 3987 section 3.1); others have to be written as RFC 3986 has it.
    static func link(_ value: LocatedJSON) throws(Mistake) -> String {
        let text = try line(value)
        try checkLink(text)
        return LinkTemplate.encoded(text) { $0 < 0x80 }
    }

    /// An address that a telephone can open: http or https.
    static func webAddress(_ value: LocatedJSON) throws(Mistake) -> String {
        let address = try link(value)
        guard let scheme = scheme(of: address), scheme != "mailto" else {
            throw Mistake("“\(address.shortened(to: 60))” is no web address", hint: "it begins with https://")
        }
        return address
    }

    /// An address that a telephone reads off a QR code of error correction level M.
    static func codedAddress(_ value: LocatedJSON) throws(Mistake) -> String {
        let address = try webAddress(value)
        guard address.utf8.count <= 2331 else {
            throw Mistake("the address has \(address.utf8.count) bytes", hint: "a QR code holds 2331 at most")
        }
        return address
    }

    /// An address with `{release}` and `{symbol}` in it.
    static func linkTemplate(_ value: LocatedJSON) throws(Mistake) -> LinkTemplate {
        let template = try LinkTemplate(try line(value))
        try checkLink(template.expanded(release: "1", symbol: "1"))
        return template
    }

    /// An address of a place, with `{release}`, `{symbol}`, `{file}` and `{line}` in it.
    static func placeTemplate(_ value: LocatedJSON) throws(Mistake) -> LinkTemplate {
        let template = try LinkTemplate(try line(value), hasPlace: true)
        try checkLink(template.expanded(release: "1", symbol: "1", place: SourcePlace(file: "1", line: 1)))
        return template
    }

    private static func checkLink(_ text: String) throws(Mistake) {
        let shown = "“\(text.shortened(to: 60))”"
        if let scheme = scheme(of: text) {
            let rest = text.dropFirst(scheme.count + 1)
            switch scheme {
            case "http", "https":
                guard rest.hasPrefix("//"), let host = rest.dropFirst(2).first, !"/?#:".contains(host) else {
                    throw Mistake("\(shown) names no host", hint: "expected \(scheme)://host/path")
                }
            case "mailto":
                guard rest.contains("@"), !rest.hasPrefix("@") else {
                    throw Mistake("\(shown) names no mailbox", hint: "expected mailto:name@host")
                }
            default:
                throw Mistake(
                    "\(shown) has the scheme “\(scheme)”", hint: "links are https:, http: or mailto:, or relative")
            }
        }
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "%"):
                guard index + 2 < bytes.count, JSONReader.hexDigit(bytes[index + 1]) != nil,
                    JSONReader.hexDigit(bytes[index + 2]) != nil
                else { throw Mistake("\(shown) has a “%” without two hexadecimal digits", hint: "a % itself is %25") }
            case UInt8(ascii: "{"), UInt8(ascii: "}"):
                throw Mistake(
                    "\(shown) has a brace",
                    hint: "only the link of a kind has {release} and {symbol}; a brace itself is %7B or %7D")
            case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
                UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"):
                throw Mistake(
                    "\(shown) has the character “\(Unicode.Scalar(byte))”",
                    hint: "write %" + String(byte, radix: 16, uppercase: true))
            default: continue
            }
        }
    }

    /// What stands before the first colon, in small letters, if it can be a scheme (RFC 3986 section 3.1).
    private static func scheme(of text: String) -> String? {
        guard let end = text.utf8.firstIndex(where: { ":/?#".utf8.contains($0) }), text[end] == ":" else { return nil }
        return text[..<end].lowercased()
    }
}
