internal import TextFormats

/// What the sheet says about itself: the legend's words, in English. Another language is another value.
package struct FurnitureWords: Hashable, Sendable {
    package var edition = "Edition"
    package var kinds = "Kinds of name"
    package var importance = "Size and weight are importance"
    package var large = "Large: what a subsystem turns on."
    package var small = "Light: details and helpers."
    package var connectors = "Connectors"
    package var arrow = "calls, uses, leads to"
    package var acrossColumns = "into another column, lies on top"
    package var branch = "branching"
    package var merging = "merging"
    package var crossing = "crossing"
    package var bridge = "Bridge module"
    var bridgeText =
        "A framed field is a module that serves several functionalities or reaches over several cells."
    package var finding = "Finding a name"
    var findingText = "Letters name the columns, numbers the rows:"
    package var added = "new"
    package var changed = "changed"
    package var gone = "gone"
    package var credit = "Credit"
    package var online = "Online"

    package init() {}

    /// What the marks of a poster of changes are under.
    package func changes(since edition: String) -> String { "What changed since \(edition)" }

    package func names(_ count: Int) -> String { count == 1 ? "1 name" : "\(count) names" }

    package func arrows(_ count: Int) -> String { count == 1 ? "1 arrow" : "\(count) arrows" }

    /// Beside the label of an arrow that goes on in another field.
    package func jump(_ field: String) -> String { "goes on in \(field)" }

    /// Of arrows that no drawing had room for.
    package func omitted(_ count: Int) -> String { count == 1 ? "not drawn: 1 connector" : "not drawn: \(count) connectors" }

    /// The example after `findingText`.
    func findingExample(_ heading: String, field: String) -> String {
        "\(heading) is in field \(field)."
    }
}
