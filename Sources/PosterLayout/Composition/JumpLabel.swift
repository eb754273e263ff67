package import Drawing

/// What a jump's label says, and how wide that is set: a mark, the other end's field, its name.
///
/// No font here has the marks, so a drawing makes them of paths; this is the room they take, which all that measures and
/// draws goes by. All lengths are in em of the label's own size.
package struct JumpLabel: Hashable, Sendable {
    /// Which end of the connector it stands at.
    package enum End: Hashable, Sendable, CaseIterable {
        case tail, head

        /// The first character of the label, a triangle that points on, or back.
        package var mark: Character {
            switch self {
            case .tail: "▸"
            case .head: "◂"
            }
        }
    }

    /// How wide a mark is, and how far the words after it begin from its edge.
    package static let markWidth = 0.36
    package static let markGap = 0.24
    /// How high a mark is; its middle is that of small letters, so high over the baseline.
    package static let markHeight = 0.48
    package static let markMiddle = 0.26

    package var end: End
    /// The whole text, "▸ A2 security_socket_create".
    package var text: String

    /// - Parameters:
    ///   - end: where it stands.
    ///   - field: where the connector's other end stands, "A2".
    ///   - name: what stands there.
    package init(_ end: End, field: String, name: String) {
        self.end = end
        text = "\(end.mark) \(field) \(name)"
    }

    /// The words of a line that begins with a mark; nil where it begins with none, as the second of a wrapped label.
    package static func words(of line: String) -> (end: End, words: String)? {
        guard let end = End.allCases.first(where: { line.first == $0.mark }) else { return nil }
        return (end, String(line.dropFirst(2)))
    }

    /// The width of a line of a label, its mark included, in em of the style's size.
    ///
    /// - Throws: what `measurer` throws.
    package static func advance(of line: String, in style: TextStyle, measuring measurer: any TextMeasurer) throws -> Double {
        guard let (_, words) = words(of: line) else { return try measurer.advance(of: line, in: style) }
        return markWidth + markGap + (try measurer.advance(of: words, in: style))
    }
}
