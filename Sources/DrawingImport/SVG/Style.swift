internal import Drawing

/// How an element is drawn, as far as a map is concerned; what it does not say itself it has from the element around it.
struct Style: Hashable, Sendable {
    /// Of type, in user units.
    var size = 16.0
    var isBold = false
    var isItalic = false
    var isMono = false
    var anchor = Anchor.start
    var fill = Paint.ink(Color(0))
    var stroke = Paint.none
    var isHidden = false
    /// Ids of the markers at the ends of a line, without “#”; nil where there is none.
    var markerStart: String?
    var markerEnd: String?
    var letterSpacing = 0.0

    enum Anchor: Hashable, Sendable { case start, middle, end }

    enum Paint: Hashable, Sendable {
        case none
        case ink(Color)
        /// A gradient or pattern, by its id.
        case server(String)
    }

    /// The style of an element that stands in one of this style.
    func inherited(by element: XMLElement, sheet: StyleSheet) -> Style {
        var style = self
        var declarations = Self.properties.compactMap { property in
            element.attributes[property].map { StyleSheet.Declaration(property: property, value: $0) }
        }
        declarations += sheet.declarations(for: element)
        declarations += StyleSheet.declarations(element["style"] ?? "")
        for declaration in declarations { style.take(declaration, parentSize: size) }
        return style
    }

    private static let properties = [
        "font", "font-size", "font-weight", "font-style", "font-family", "text-anchor", "fill", "stroke", "display", "visibility",
        "marker", "marker-start", "marker-end", "letter-spacing",
    ]

    private mutating func take(_ declaration: StyleSheet.Declaration, parentSize: Double) {
        let value = declaration.value
        switch declaration.property {
        case "font-size": size = Self.length(value, parentSize: parentSize) ?? size
        case "font-weight": isBold = Self.isBold(value) ?? isBold
        case "font-style": isItalic = value != "inherit" ? value.hasPrefix("italic") || value.hasPrefix("oblique") : isItalic
        case "font-family": takeFamily(value)
        case "font": takeFont(value, parentSize: parentSize)
        case "text-anchor": anchor = ["start": .start, "middle": .middle, "end": .end][value] ?? anchor
        case "fill": fill = Self.paint(value) ?? fill
        case "stroke": stroke = Self.paint(value) ?? stroke
        case "display": if value == "none" { isHidden = true }
        // What is hidden so can have parts that are not.
        case "visibility": if value != "inherit" { isHidden = value != "visible" }
        case "marker": (markerStart, markerEnd) = (Self.reference(value), Self.reference(value))
        case "marker-start": markerStart = Self.reference(value)
        case "marker-end": markerEnd = Self.reference(value)
        case "letter-spacing": letterSpacing = Self.length(value, parentSize: size) ?? 0
        default: return
        }
    }

    private mutating func takeFamily(_ value: String) {
        guard value != "inherit" else { return }
        let value = value.lowercased()
        isMono = ["mono", "courier", "typewriter", "consol"].contains { value.contains($0) }
    }

    /// The short form: style and weight, size, family.
    private mutating func takeFont(_ value: String, parentSize: Double) {
        let words = value.split(whereSeparator: \.isWhitespace)
        guard let index = words.firstIndex(where: { $0.first?.isNumber == true && Self.isBold(String($0)) == nil }) else {
            return
        }
        isBold = words[..<index].contains { Self.isBold(String($0)) == true }
        isItalic = words[..<index].contains { $0 == "italic" || $0 == "oblique" }
        size = Self.length(String(words[index].prefix { $0 != "/" }), parentSize: parentSize) ?? size
        takeFamily(words[(index + 1)...].joined(separator: " "))
    }

    private static func isBold(_ value: String) -> Bool? {
        switch value {
        case "bold", "bolder": true
        case "normal", "lighter": false
        default: Int(value).flatMap { (100...900).contains($0) && $0 % 100 == 0 ? $0 >= 600 : nil }
        }
    }

    private static func paint(_ value: String) -> Paint? {
        switch value {
        case "none", "transparent": Paint.none
        case "inherit", "": nil
        default: reference(value).map(Paint.server) ?? Color(css: value).map(Paint.ink)
        }
    }

    /// The id in `url(#id)`.
    static func reference(_ value: String) -> String? {
        guard value.hasPrefix("url("), let hash = value.firstIndex(of: "#") else { return nil }
        return String(value[value.index(after: hash)...].prefix { !")\"'".contains($0) })
    }

    /// A length in user units; nil where it is none.
    static func length(_ value: String, parentSize: Double) -> Double? {
        var reader = NumberReader(value)
        guard let number = reader.number() else { return sizes[value] }
        let unit = String(decoding: Array(value.utf8).dropFirst(reader.position), as: UTF8.self).filter { !$0.isWhitespace }
        switch unit {
        case "", "px": return number
        case "pt": return number * 4 / 3
        case "pc": return number * 16
        case "mm": return number * 96 / 25.4
        case "cm": return number * 96 / 2.54
        case "in": return number * 96
        case "em", "rem": return number * parentSize
        case "ex": return number * parentSize / 2
        case "%": return number * parentSize / 100
        default: return nil
        }
    }

    private static let sizes: [String: Double] = [
        "xx-small": 9, "x-small": 10, "small": 13, "medium": 16, "large": 18, "x-large": 24, "xx-large": 32,
    ]
}
