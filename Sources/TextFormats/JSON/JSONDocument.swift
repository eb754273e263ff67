/// A JSON text, read: its value, and what is odd about it without being wrong.
package struct JSONDocument: Hashable, Sendable {
    /// The value that the whole text is.
    package var root: LocatedJSON
    /// Keys that an object has more than once, in the order of the text.
    package var duplicateKeys: [DuplicateKey]

    /// Reads a JSON text (RFC 8259, UTF-8; a byte order mark is passed over). Nothing beyond the RFC is accepted.
    ///
    /// - Throws: at the first place where the text is not JSON, or where it goes beyond a limit.
    /// - Complexity: O(*n*) in the length of the text.
    package init(reading bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
        var reader = try JSONReader(bytes, limits: limits)
        root = try reader.readText()
        duplicateKeys = root.duplicateKeys(at: .root)
    }
}

/// What a reader refuses, so that no text can exhaust stack or memory.
package struct JSONLimits: Hashable, Sendable {
    /// How deep arrays and objects may be nested.
    package var depth: Int
    /// How long the text may be, in bytes.
    package var size: Int

    package init(depth: Int = 64, size: Int = 64 << 20) {
        self.depth = depth
        self.size = size
    }
}

/// A key that stands in its object a second time.
package struct DuplicateKey: Hashable, Sendable {
    /// Where the later key stands.
    package var location: TextLocation
    /// Where the key stands first.
    package var first: TextLocation
    /// The path of the key.
    package var path: JSONPath
    /// The key itself.
    package var key: String
}

extension LocatedJSON {
    /// All keys that repeat an earlier one of their object, here and below.
    func duplicateKeys(at path: JSONPath) -> [DuplicateKey] {
        switch payload {
        case .null, .bool, .number, .string: return []
        case .array(let values):
            return values.indices.flatMap { values[$0].duplicateKeys(at: path[$0]) }
        case .object(let members):
            let repeated = Self.repeatedKeys(of: members)
            var found: [DuplicateKey] = []
            for (index, member) in members.enumerated() {
                if let first = repeated[index] {
                    found.append(
                        DuplicateKey(
                            location: member.keyLocation, first: members[first].keyLocation,
                            path: path[member.key], key: member.key))
                }
                found += member.value.duplicateKeys(at: path[member.key])
            }
            return found
        }
    }

    /// Of each member whose key was there before, the first member that has it. Keys are compared scalar by scalar
    /// (RFC 8259 section 8.3), not by canonical equivalence as Swift's strings are.
    private static func repeatedKeys(of members: [Member]) -> [Int: Int] {
        let sorted = members.indices.sorted { left, right in
            let (a, b) = (members[left].key.utf8, members[right].key.utf8)
            return a.lexicographicallyPrecedes(b) || (a.elementsEqual(b) && left < right)
        }
        var repeated: [Int: Int] = [:]
        var first = sorted.first ?? 0
        for index in sorted.dropFirst() {
            if members[index].key.utf8.elementsEqual(members[first].key.utf8) {
                repeated[index] = first
            } else {
                first = index
            }
        }
        return repeated
    }
}
