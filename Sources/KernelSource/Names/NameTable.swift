/// The names that are looked for, found by their bytes without making a string of what was read.
package struct NameTable: Sendable {
    /// The names, each once.
    package let names: [String]
    private let bytes: [[UInt8]]
    /// Open addressing, a power of two long; −1 is a free place.
    private let slots: [Int32]
    private let hashes: [UInt32]

    /// - Parameter names: Repetitions are left out; numbers are given in the order of first appearance.
    package init(_ names: some Sequence<String>) {
        var seen: Set<String> = []
        self.names = names.filter { seen.insert($0).inserted }
        bytes = self.names.map { Array($0.utf8) }
        var size = 16
        while size < 4 * bytes.count { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        var hashes = [UInt32](repeating: 0, count: size)
        for (number, name) in bytes.enumerated() {
            let hash = name.reduce(NameHash.start) { NameHash.adding($1, to: $0) }
            var slot = Int(hash) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(number)
            hashes[slot] = hash
        }
        self.slots = slots
        self.hashes = hashes
    }

    /// The number of a name; nil where it is not looked for.
    package func number(of name: String) -> Int? {
        let utf8 = Array(name.utf8)
        return utf8.withUnsafeBufferPointer {
            number(of: $0[...], hash: utf8.reduce(NameHash.start) { NameHash.adding($1, to: $0) })
        }
    }

    /// The number of the name with these bytes.
    ///
    /// - Parameter hash: that of the bytes, by `NameHash`.
    @inline(__always)
    func number(of name: Slice<UnsafeBufferPointer<UInt8>>, hash: UInt32) -> Int? {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] >= 0 {
            if hashes[slot] == hash, bytes[Int(slots[slot])].elementsEqual(name) { return Int(slots[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }
}

/// FNV-1a of 32 bits, folded byte by byte while a name is read.
enum NameHash {
    static let start: UInt32 = 0x811C_9DC5

    @inline(__always)
    static func adding(_ byte: UInt8, to hash: UInt32) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }
}
