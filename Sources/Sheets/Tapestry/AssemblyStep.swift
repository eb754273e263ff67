internal import Drawing

/// What to do, in the order of doing it, and what to know.
struct AssemblyStep: Hashable {
    /// nil for what is not done but known.
    var number: Int?
    var text: String

    private init(_ number: Int?, _ text: String) {
        self.number = number
        self.text = text
    }

    static func all(of plan: TapestryPlan) -> [AssemblyStep] {
        let doing = printing + (plan.paper.overlap > 0 ? gluing(plan.arrangement) : [taping])
        return [AssemblyStep(nil, head(plan))] + doing.enumerated().map { AssemblyStep($0.offset + 1, $0.element) }
            + [AssemblyStep(nil, seams(plan))]
    }

    private static func head(_ plan: TapestryPlan) -> String {
        let paper = Length.text(plan.paper.size)
        return "\(Length.text(plan.poster)) on \(plan.sheets.count) sheets of \(paper), \(plan.arrangement.way): "
            + "\(plan.arrangement.words)."
    }

    private static let printing = [
        "Print at 100 %, one-sided, this sheet first. In Evince: Page Handling, Page Scaling “None”; Okular: Scale mode “None, print "
            + "original size”; Acrobat: “Actual size”; Chrome: Scale “Custom”, 100; lp: -o print-scaling=none.",
        "Measure the rulers below: 100 mm and 4 in. If they are not, the scale is wrong; stop here. Every sheet has one of 50 mm.",
    ]

    private static let taping =
        "Cut each sheet along its dark lines. There is no overlap: tape the sheets edge to edge from behind."

    /// How to glue what overlaps.
    private static func gluing(_ arrangement: TapestryArrangement) -> [String] {
        let cutting =
            "Cut each sheet along its dark lines, at the left and at the top, and at the poster's own edge. The grey strips stay."
        guard arrangement.isByColumns else {
            return [
                cutting,
                "Row by row, left to right: put glue on a sheet's right strip, lay the next sheet's cut edge on the thin line, the seam; "
                    + "triangles with the same letters meet.",
                "Then the rows, top to bottom: glue on the lower strips, the next row's cut edge on the seam.",
            ]
        }
        return [
            cutting,
            "Column by column, top to bottom: put glue on a sheet's lower strip, lay the next sheet's cut edge on the thin line, the seam; "
                + "triangles with the same letters meet.",
            "Then the columns, left to right: glue on the right strips, the next column's cut edge on the seam.",
        ]
    }

    private static func seams(_ plan: TapestryPlan) -> String {
        let tape = Int((plan.seamLength / Length.millimetre / 1000).rounded(.up))
        let cut = plan.cutLabels
        let names = cut.prefix(4).map { "“\($0.text)”" }.joined(separator: ", ")
        let seams =
            cut.isEmpty
            ? "No name of the map is cut by a seam."
            : "Names that a seam runs through: \(cut.count) (\(names)\(cut.count > 4 ? " …" : "")); take care there."
        // Where seams cannot help it, say so.
        let forced = plan.unavoidable.count
        let fits =
            forced == 0
            ? ""
            : " Of what is cut, \(forced == plan.cut.count ? "all" : "\(forced)") would be so wherever the seams of so many sheets were."
        let others = plan.cutLines == 0 ? "" : " Of title, heads and legend, lines cut: \(plan.cutLines)."
        return "Seams: \(tape) m in all; as much tape for the back, or one glue stick for about 10 m. \(seams)\(others)\(fits)"
    }
}
