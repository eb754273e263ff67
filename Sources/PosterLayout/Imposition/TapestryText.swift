/// A text of the poster that a seam may run through.
public struct TapestryText: Hashable, Sendable {
    public var text: String
    public var box: Rect
    /// The id of the map's item, group or module it names; nil for title, heads and legend.
    public var label: String?

    public init(text: String, box: Rect, label: String?) {
        self.text = text
        self.box = box
        self.label = label
    }

    /// All texts of a scene, in its order.
    public static func all(in scene: Scene) -> [TapestryText] {
        scene.layers.flatMap(\.items).compactMap { item in
            guard case .text(let run) = item.shape else { return nil }
            let box =
                run.isVertical
                ? Rect(
                    x: run.origin.x - 0.75 * run.size, y: run.origin.y - run.advance, width: run.size,
                    height: run.advance)
                : Rect(x: run.origin.x, y: run.origin.y - 0.75 * run.size, width: run.advance, height: run.size)
            let isLabel = PlacedRole(rawValue: item.role) != nil
            return TapestryText(text: run.text, box: box, label: isLabel ? item.owner : nil)
        }
    }
}
