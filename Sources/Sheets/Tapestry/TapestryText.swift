package import Drawing

/// A line of text of the poster that a seam may run through, or its code.
package struct TapestryText: Hashable, Sendable {
    package var text: String
    package var box: Rect
    /// The id of the map's item, group or module it names; nil for title, heads, legend and code.
    package var label: String?

    init(text: String, box: Rect, label: String?) {
        self.text = text
        self.box = box
        self.label = label
    }

    /// With x and y exchanged.
    var transposed: TapestryText { TapestryText(text: text, box: box.transposed, label: label) }

    /// All texts of a scene and its code, in its order.
    package static func all(in scene: Scene) -> [TapestryText] {
        scene.layers.flatMap(\.items).compactMap { item in
            if item.role == .code, case .fill(let path, _) = item.shape, let box = path.corners {
                return TapestryText(text: "QR code", box: box, label: nil)
            }
            guard case .text(let run) = item.shape else { return nil }
            let box =
                run.isVertical
                ? Rect(
                    x: run.origin.x - 0.75 * run.size, y: run.origin.y - run.advance, width: run.size,
                    height: run.advance)
                : Rect(x: run.origin.x, y: run.origin.y - 0.75 * run.size, width: run.advance, height: run.size)
            return TapestryText(text: run.text, box: box, label: item.role.isName ? item.owner : nil)
        }
    }
}

extension Path {
    /// The box around all points it goes to; nil where there are none.
    fileprivate var corners: Rect? {
        let points = elements.compactMap { element in
            switch element {
            case .move(let point), .line(let point), .curve(_, _, let point): point
            case .close: Point?.none
            }
        }
        guard let first = points.first else { return nil }
        return points.reduce(Rect(x: first.x, y: first.y, width: 0, height: 0)) { box, point in
            box.union(Rect(x: point.x, y: point.y, width: 0, height: 0))
        }
    }
}
