/// A broken rule of the layout: where, and which.
package struct Violation: Hashable, Sendable, CustomStringConvertible {
    package enum Rule: String, Hashable, Sendable, CaseIterable {
        /// The boxes of two texts intersect.
        case labelsOverlap = "labels overlap"
        /// A text leaves the page's content, or its cells.
        case labelOutside = "label outside its cell"
        /// A connector runs through a text that is not at one of its ends.
        case labelStruck = "connector through label"
        /// A connector runs through the text at its end instead of touching its edge.
        case ownLabelStruck = "connector through its own label"
        /// An end of a connector does not touch the text it leads to.
        case looseEnd = "connector misses its label"
        /// Pieces of different nets run on top of each other.
        case connectorsOverlap = "connectors overlap"
        /// A piece of one net ends on a piece of another, as if it branched there.
        case ambiguousTouch = "connector ends on another"
        /// Two arrows of different nets end in nearly one place.
        case arrowsMeet = "arrows meet"
        /// A piece runs along the outline of a card, as if it were part of it.
        case alongCard = "connector along a card's outline"
        /// A piece that is neither horizontal nor vertical.
        case notOrthogonal = "connector not orthogonal"
        /// A text that is not of a group stands on its plate, or among its names.
        case foreignNameInGroup = "name in a foreign group"
        /// A connector without an end in a group runs over its plate, or among its names.
        case foreignConnectorInGroup = "connector through a foreign group"
        /// Names of one group stand so far apart that they are not read as one.
        case groupTorn = "group torn"
        /// The heading of a group does not stand above its names.
        case headingNotFirst = "heading of a group not first"
        /// A name stands nearer to a side of its plate than it may, or leaves it.
        case plateTight = "name too near its plate's side"
        /// The plates of two groups intersect.
        case platesOverlap = "plates overlap"
        /// The label of a jump leaves its name's field, or is said to stand in another.
        case jumpOutside = "jump label outside its field"
        /// The label of a jump stands apart from its stub, or has none.
        case jumpOffStub = "jump label off its stub"
        /// A connector has both a route and a jump.
        case jumpBesideRoute = "connector with route and jump"
        /// The box of a text around the grid intersects that of another text.
        case furnitureOverlaps = "furniture overlaps"
        /// A text around the grid leaves the page's content.
        case furnitureOutside = "furniture outside the content"
        /// A text that belongs around the grid stands on it.
        case furnitureOnGrid = "furniture on the grid"
        /// The name of a column or row leaves the head it belongs to.
        case headOutside = "text outside its head"
        /// A grid reference all but touches another text around the grid.
        case referenceTooNear = "grid reference too near"
    }

    package var rule: Rule
    /// Ids of what takes part.
    package var first: String
    package var second: String

    package var description: String { "\(rule.rawValue): \(first), \(second)" }
}
