/// What the sheet says about itself: the legend's words, in English. Another language is another value.
public struct FurnitureWords: Hashable, Sendable {
    public var edition = "Edition"
    public var kinds = "Kinds of name"
    public var importance = "Size is importance"
    public var large = "Large: what a subsystem turns on."
    public var small = "Small: helpers and details."
    public var connectors = "Connectors"
    public var arrow = "calls, uses, leads to"
    public var acrossColumns = "into another column, lies on top"
    public var branch = "branch (dot)"
    public var crossing = "crossing (gap)"
    public var bridge = "Bridge module"
    public var bridgeText =
        "A framed field is a module that serves several functionalities or reaches over several cells."
    public var finding = "Finding a name"
    public var findingText = "Letters name the columns, numbers the rows:"
    public var added = "new"
    public var changed = "changed"
    public var gone = "gone"
    public var credit = "Credit"
    public var online = "Online"

    public init() {}

    /// What the marks of a poster of changes are under.
    public func changes(since edition: String) -> String { "What changed since \(edition)" }

    public func names(_ count: Int) -> String { count == 1 ? "1 name" : "\(count) names" }

    public func arrows(_ count: Int) -> String { count == 1 ? "1 arrow" : "\(count) arrows" }

    /// The example after `findingText`.
    public func findingExample(_ heading: String, field: String) -> String {
        "\(heading) is in field \(field)."
    }
}
