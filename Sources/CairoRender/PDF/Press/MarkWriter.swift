internal import Drawing
internal import Sheets

/// Writes printer's marks as operators of a page: lines on every plate, patches of single inks.
struct MarkWriter {
    /// Of the page, in its points: marks come y down.
    var height: Double

    /// The name of the colour that prints on every plate.
    static let allPlates = "CsAll"

    /// ISO 32000-1, 8.6.6.4: a Separation named All; readers that do not know it mix four inks.
    static let allPlatesSpace: PDFValue = [
        .name("Separation"), .name("All"), .name("DeviceCMYK"),
        ["FunctionType": 2, "Domain": [0, 1], "C0": [0, 0, 0, 0], "C1": [1, 1, 1, 1], "N": 1],
    ]

    func operators(_ marks: [MarkShape]) -> [String] {
        guard !marks.isEmpty else { return [] }
        let lines = marks.map { mark -> String in
            switch mark {
            case .line(let from, let to):
                return "\(point(from)) m \(point(to)) l S"
            case .circle(let center, let radius):
                return circle(center, radius) + " S"
            case .patch(let box, let inks):
                return operands(inks) + " k " + operands([box.left, height - box.bottom, box.width, box.height]) + " re f"
            }
        }
        return ["q", "/\(Self.allPlates) CS 1 SCN \(operands([PressSheet.markWidth])) w"] + lines + ["Q"]
    }

    private func circle(_ center: Point, _ radius: Double) -> String {
        let control = radius * 0.5522847498
        func at(_ x: Double, _ y: Double) -> String { point(Point(center.x + x, center.y + y)) }
        return [
            at(radius, 0) + " m",
            [at(radius, control), at(control, radius), at(0, radius)].joined(separator: " ") + " c",
            [at(-control, radius), at(-radius, control), at(-radius, 0)].joined(separator: " ") + " c",
            [at(-radius, -control), at(-control, -radius), at(0, -radius)].joined(separator: " ") + " c",
            [at(control, -radius), at(radius, -control), at(radius, 0)].joined(separator: " ") + " c h",
        ].joined(separator: " ")
    }

    private func point(_ point: Point) -> String { operands([point.x, height - point.y]) }
}
