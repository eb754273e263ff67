internal import Drawing
internal import Sheets

/// What is said about plans of sheets.
enum TapestryReport {
    /// One line on standard error when a tapestry is written; with the plan that cuts fewest names, where that is another, and
    /// what the fewest sheets would cut, where this one has more.
    static func summary(_ plan: TapestryPlan, among plans: [TapestryPlan]) -> String {
        let names = plan.cutLabels.prefix(10).map(\.text).joined(separator: ", ")
        let cut =
            (plan.cutLabels.isEmpty
                ? "no name is cut"
                : "\(plan.cutLabels.count) names are cut: \(names)\(plan.cutLabels.count > 10 ? " …" : "")")
            + (plan.cutLines == 0 ? "" : "; of other lines, \(plan.cutLines)")
            + (plan.unavoidable.isEmpty ? "" : "; \(plan.unavoidable.count) of these fit no sheet, wherever seams are")
        let gentlest = plans.indices.min { plans[$0].cutLabels.count < plans[$1].cutLabels.count }
        let other = gentlest.flatMap { place -> String? in
            let (sheets, names) = (plans[place].sheets.count, plans[place].cutLabels.count)
            guard names < plan.cutLabels.count else { return nil }
            return "; \(sheets) sheets cut \(names == 0 ? "none" : "\(names)"): --plan \(place + 1)"
        }
        let fewest = plans.min { $0.sheets.count < $1.sheets.count }
        let fewer = fewest.flatMap { fewest in
            fewest.sheets.count < plan.sheets.count
                ? "; \(fewest.sheets.count) sheets would cut \(fewest.cutLabels.count): --fewest" : nil
        }
        return
            "\(plan.sheets.count) sheets, \(plan.arrangement.way), \(plan.arrangement.words); \(cut)\(other ?? "")\(fewer ?? "")"
    }

    /// A table for people.
    static func table(_ plans: [TapestryPlan]) -> [String] {
        let head = [
            "plan", "sheets", "rows x columns", "paper", "overlap", "slack", "waste", "cut", "corners", "forced", "other lines",
            "names cut",
        ]
        let rows = plans.enumerated().map { place, plan in
            [
                "\(place + 1)", "\(plan.sheets.count)",
                plan.arrangement.figures,
                "\(Length.text(plan.paper.size)) \(plan.arrangement.way)",
                Length.text(plan.paper.overlap), Length.text(plan.slack),
                "\(Int((100 * plan.waste).rounded())) %", Length.metres(plan.cutLength), "\(plan.corners)",
                "\(plan.unavoidable.count)", "\(plan.cutLines)",
                plan.cutLabels.isEmpty
                    ? "0"
                    : "\(plan.cutLabels.count): " + plan.cutLabels.prefix(5).map(\.text).joined(separator: ", ")
                        + (plan.cutLabels.count > 5 ? " …" : ""),
            ]
        }
        let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
        let title = plans.first.map { "Poster of \(Length.text($0.poster)):" } ?? ""
        return [title]
            + ([head] + rows).map { row in
                let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
                return String(cells.reversed().drop { $0 == " " }.reversed())
            }
    }
}
