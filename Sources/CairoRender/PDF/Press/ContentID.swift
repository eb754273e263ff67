internal import TextFormats

/// Identifiers that depend on content only.
enum ContentID {
    /// A UUID of RFC 9562's version 8, made of two FNV-1a hashes of the bytes.
    static func uuid(of bytes: [UInt8]) -> String {
        var high = hash(bytes, seed: 0xCBF2_9CE4_8422_2325)
        var low = hash(bytes, seed: ~0xCBF2_9CE4_8422_2325)
        high = high & ~0xF000 | 0x8000
        low = low & ~(3 << 62) | 1 << 63
        let digits = Array(hexadecimal(high) + hexadecimal(low))
        let ends = [0, 8, 12, 16, 20, 32]
        return zip(ends, ends.dropFirst()).map { String(digits[$0..<$1]) }.joined(separator: "-")
    }

    private static func hash(_ bytes: [UInt8], seed: UInt64) -> UInt64 {
        bytes.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private static func hexadecimal(_ number: UInt64) -> String {
        String(number, digits: 16, radix: 16)
    }
}
