/// Declarations of CSS in a drawing: those of `<style>` elements, by simple selectors.
struct StyleSheet: Hashable, Sendable {
    private var rules: [Rule] = []
    /// The rules that a class, id or tag can have, with “.” or “#” before the first two.
    private var places: [String: [Int]] = [:]

    private struct Rule: Hashable {
        var tag: String?
        var id: String?
        var classes: [String]
        var declarations: [Declaration]

        var weight: Int { (id == nil ? 0 : 100) + classes.count * 10 + (tag == nil ? 0 : 1) }

        func fits(_ element: XMLElement, classes own: [Substring]) -> Bool {
            (tag == nil || tag == element.name) && (id == nil || id == element["id"])
                && classes.allSatisfy { own.contains(Substring($0)) }
        }
    }

    struct Declaration: Hashable {
        var property: String
        var value: String
    }

    init() {}

    /// Adds the rules of a text. Selectors of more than one part, and rules of media, are left out.
    mutating func add(_ text: String) {
        for part in Self.withoutComments(text).split(separator: "}") {
            guard let brace = part.lastIndex(of: "{") else { continue }
            let declarations = Self.declarations(String(part[part.index(after: brace)...]))
            for selector in part[..<brace].split(separator: ",") { add(selector, declarations) }
        }
    }

    /// All rules that fit an element, the weightiest last.
    func declarations(for element: XMLElement) -> [Declaration] {
        guard !rules.isEmpty else { return [] }
        let classes = (element["class"] ?? "").split(whereSeparator: \.isWhitespace)
        let keys = ["", element.name, "#" + (element["id"] ?? "")] + classes.map { "." + $0 }
        let fitting = Set(keys.flatMap { places[$0] ?? [] }).filter { rules[$0].fits(element, classes: classes) }
        return fitting.sorted { (rules[$0].weight, $0) < (rules[$1].weight, $1) }.flatMap { rules[$0].declarations }
    }

    /// What stands in a `style` attribute.
    static func declarations(_ text: String) -> [Declaration] {
        text.split(separator: ";").compactMap { part in
            guard let colon = part.firstIndex(of: ":") else { return nil }
            let value = part[part.index(after: colon)...].replacing("!important", with: "")
            return Declaration(property: trimmed(part[..<colon]).lowercased(), value: trimmed(value))
        }
    }

    private mutating func add(_ selector: Substring, _ declarations: [Declaration]) {
        let text = Self.trimmed(selector)
        guard !text.isEmpty, text.allSatisfy({ $0.isLetter || $0.isNumber || "-_.#*".contains($0) }) else { return }
        var rule = Rule(classes: [], declarations: declarations)
        var name = ""
        var sort: Character = "*"
        func end() {
            switch sort {
            case ".": rule.classes.append(name)
            case "#": rule.id = name
            default: if !name.isEmpty { rule.tag = name }
            }
        }
        for letter in text where letter != "*" {
            if letter == "." || letter == "#" {
                end()
                (name, sort) = ("", letter)
            } else {
                name.append(letter)
            }
        }
        end()
        let key = rule.id.map { "#" + $0 } ?? rule.classes.first.map { "." + $0 } ?? rule.tag ?? ""
        places[key, default: []].append(rules.count)
        rules.append(rule)
    }

    private static func withoutComments(_ text: String) -> String {
        var out = ""
        for (index, part) in text.split(separator: "/*", omittingEmptySubsequences: false).enumerated() {
            if index == 0 { out += part } else if let end = part.firstRange(of: "*/") { out += part[end.upperBound...] }
        }
        return out
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var text = Substring(text)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
