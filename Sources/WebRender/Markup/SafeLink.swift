/// Which addresses may stand in a page: whoever wrote the map, none of its links can run a script.
enum SafeLink {
    private static let schemes = ["http", "https", "mailto"]

    /// The address where it is http, https, mailto or relative; nil otherwise.
    ///
    /// Browsers leave out tabs, line feeds and leading spaces before they look for a scheme (WHATWG URL, section 4.4),
    /// so an address with any such character is none.
    static func checked(_ address: String) -> String? {
        guard !address.isEmpty, address.unicodeScalars.allSatisfy({ $0 > " " && !(0x7F...0x9F ~= $0.value) })
        else { return nil }
        guard let end = address.utf8.firstIndex(where: { ":/?#".utf8.contains($0) }), address[end] == ":"
        else { return address }
        return schemes.contains(address[..<end].lowercased()) ? address : nil
    }
}
