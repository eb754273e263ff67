/// Which release a kernel's source is of, as its Makefile says.
package struct KernelVersion: Hashable, Sendable, CustomStringConvertible {
    package var version: Int
    package var patchLevel: Int
    package var sublevel: Int

    /// Reads the Makefile at the top of a tree; nil where there is none, or it names no release.
    package init?(of tree: SourceTree) {
        var file = SourceFile()
        let text = try? file.withBytes(of: tree.root + "/Makefile") { String(decoding: $0.dropLast(), as: UTF8.self) }
        guard let text, let version = Self.number("VERSION", in: text), let patchLevel = Self.number("PATCHLEVEL", in: text)
        else { return nil }
        self.version = version
        self.patchLevel = patchLevel
        sublevel = Self.number("SUBLEVEL", in: text) ?? 0
    }

    private static func number(_ name: String, in text: String) -> Int? {
        for line in text.split(separator: "\n").prefix(20) {
            let parts = line.split(separator: "=")
            if parts.count == 2, parts[0].filter({ $0 != " " }) == name { return Int(parts[1].filter { $0 != " " }) }
        }
        return nil
    }

    /// Whether it is the release that an edition names: "v7.0", "7.0" or "7.0.3".
    package func isRelease(_ name: String) -> Bool {
        let numbers = (name.hasPrefix("v") ? name.dropFirst() : name[...]).split(separator: ".").map { Int($0) }
        return zip([version, patchLevel, sublevel], numbers).allSatisfy { $0 == $1 } && (2...3).contains(numbers.count)
    }

    package var description: String { sublevel == 0 ? "\(version).\(patchLevel)" : "\(version).\(patchLevel).\(sublevel)" }
}
