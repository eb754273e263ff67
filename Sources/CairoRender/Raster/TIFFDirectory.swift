/// An entry of a TIFF directory.
struct TIFFField {
    enum Value {
        case shorts([Int])
        case longs([Int])
        /// 32 bits in a classic file, 64 in a big one.
        case offsets([Int])
        case ratio(Double)
        case text(String)
        case bytes([UInt8])
    }

    let tag: Int
    let value: Value

    init(_ tag: Int, _ value: Value) {
        self.tag = tag
        self.value = value
    }

    /// The type's number, how many values there are, and their bytes.
    func coded(isBig: Bool) -> (type: Int, count: Int, bytes: [UInt8]) {
        switch value {
        case .shorts(let numbers): return (3, numbers.count, numbers.flatMap { Self.bytes($0, 2) })
        case .longs(let numbers): return (4, numbers.count, numbers.flatMap { Self.bytes($0, 4) })
        case .offsets(let numbers):
            return (isBig ? 16 : 4, numbers.count, numbers.flatMap { Self.bytes($0, isBig ? 8 : 4) })
        case .ratio(let number):
            let denominator = 1_000
            let numerator = Int((number * Double(denominator)).rounded())
            return (5, 1, Self.bytes(numerator, 4) + Self.bytes(denominator, 4))
        case .text(let text):
            let bytes = Array(text.utf8) + [0]
            return (2, bytes.count, bytes)
        case .bytes(let bytes): return (7, bytes.count, bytes)
        }
    }

    /// The low bytes of a number, the lowest first.
    static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}

/// The directory of a TIFF file, with the values that do not fit into its entries after it.
struct TIFFDirectory {
    let bytes: [UInt8]

    /// - Parameter start: where in the file it will stand.
    init(_ fields: [TIFFField], at start: Int, isBig: Bool) {
        let word = isBig ? 8 : 4
        let countSize = isBig ? 8 : 2
        let entrySize = isBig ? 20 : 12
        var entries: [UInt8] = []
        var values: [UInt8] = []
        let valuesStart = start + countSize + fields.count * entrySize + word
        for field in fields {
            let (type, count, bytes) = field.coded(isBig: isBig)
            entries += TIFFField.bytes(field.tag, 2) + TIFFField.bytes(type, 2) + TIFFField.bytes(count, word)
            if bytes.count <= word {
                entries += bytes + [UInt8](repeating: 0, count: word - bytes.count)
            } else {
                entries += TIFFField.bytes(valuesStart + values.count, word)
                values += bytes
                if !values.count.isMultiple(of: 2) { values.append(0) }
            }
        }
        let noNext = [UInt8](repeating: 0, count: word)
        self.bytes = TIFFField.bytes(fields.count, countSize) + entries + noNext + values
    }
}
