/// The way from a document's root to a value in it, written as in `items[12].editions["5.1"].kind`.
package indirect enum JSONPath: Hashable, Sendable, CustomStringConvertible {
    case root
    case key(String, of: JSONPath)
    case index(Int, of: JSONPath)

    /// The way on to a member of the object here.
    package subscript(key: String) -> JSONPath { .key(key, of: self) }
    /// The way on to an element of the array here, counted from 0.
    package subscript(index: Int) -> JSONPath { .index(index, of: self) }

    /// The key it begins with; nil for the root and what begins with an index.
    package var first: String? {
        switch self {
        case .root: nil
        case .key(let key, of: .root): key
        case .key(_, let parent), .index(_, let parent): parent.first
        }
    }

    /// The key it ends with; nil for the root and what ends with an index.
    package var last: String? {
        if case .key(let key, _) = self { key } else { nil }
    }

    /// Empty for the root.
    package var description: String {
        switch self {
        case .root: ""
        case .index(let index, let parent): "\(parent)[\(index)]"
        case .key(let key, let parent):
            if !key.isPlainKey {
                "\(parent)[\(key.debugDescription)]"
            } else if case .root = parent {
                key
            } else {
                "\(parent).\(key)"
            }
        }
    }
}

extension String {
    /// Whether the key can stand after a dot: letters, digits, "_", "-" and "$", no digit first.
    fileprivate var isPlainKey: Bool {
        guard let first = utf8.first, !(0x30...0x39).contains(first) else { return false }
        return utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x24, 0x2D, 0x5F: true
            default: false
            }
        }
    }
}
