internal import TextFormats

/// A PDF object as one writes it in a literal: `["Type": .name("Page"), "Rotate": 0]`.
indirect enum PDFValue {
    case boolean(Bool)
    case integer(Int)
    /// Written with up to four decimals.
    case real(Double)
    /// Without the slash.
    case name(String)
    /// A text for people; any Unicode.
    case text(String)
    /// ASCII bytes, such as a URI or a date.
    case ascii(String)
    case array([PDFValue])
    /// Keys without the slash.
    case dictionary([(key: String, value: PDFValue)])
    /// An object of the file it is written to.
    case object(PDFObject)

    /// Corners in PDF's order: left, bottom, right, top, y up.
    static func rectangle(left: Double, bottom: Double, right: Double, top: Double) -> PDFValue {
        .array([.real(left), .real(bottom), .real(right), .real(top)])
    }

    /// An instant as PDF writes it: "D:20260102030405Z".
    static func date(_ date: CalendarDate) -> PDFValue {
        let digits = [date.month, date.day, date.hour, date.minute, date.second].map { String($0, digits: 2) }
        return .ascii("D:" + String(date.year, digits: 4) + digits.joined() + "Z")
    }
}

extension PDFValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral
{
    init(dictionaryLiteral elements: (String, PDFValue)...) {
        self = .dictionary(elements.map { (key: $0.0, value: $0.1) })
    }

    init(arrayLiteral elements: PDFValue...) {
        self = .array(elements)
    }

    init(integerLiteral value: Int) {
        self = .integer(value)
    }

    init(booleanLiteral value: Bool) {
        self = .boolean(value)
    }
}

/// A handle to an object inside a `PDFFile`; means nothing in another.
struct PDFObject {
    /// The corresponding C type is `qpdf_oh`.
    let handle: UInt32
}
