/// What a byte of C source begins or goes on with.
enum ByteClass {
    static let blank: UInt8 = 0
    static let letter: UInt8 = 1
    static let digit: UInt8 = 2
    static let mark: UInt8 = 3
    static let slash: UInt8 = 4
    static let quote: UInt8 = 5
    static let apostrophe: UInt8 = 6
    static let hash: UInt8 = 7
    static let zero: UInt8 = 8

    /// The class of every byte.
    static let table: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
        switch UInt8(byte) {
        case 0: zero
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 0x0B, 0x0C, UInt8(ascii: "\\"): blank
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"): letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
        case UInt8(ascii: "/"): slash
        case UInt8(ascii: "\""): quote
        case UInt8(ascii: "'"): apostrophe
        case UInt8(ascii: "#"): hash
        default: mark
        }
    }
}
