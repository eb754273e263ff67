internal import Drawing
internal import MapModel
internal import PosterLayout
internal import TextFormats

extension PosterMaker {
    /// Composes the map as `compose(_:on:engine:)` does, with type no smaller than was asked for.
    ///
    /// What is left out for it is said on standard error.
    ///
    /// - Returns: the composition, and the map as far as it is shown.
    /// - Throws: where the type would be smaller, and says what sheet would do.
    mutating func compose(
        _ map: PosterMap, on paper: PaperRequest, engine: LayoutEngine, detail: DetailOptions
    ) throws(CommandFailure) -> (map: PosterMap, composition: Composition) {
        let (sheets, floor) = try usage { (try paper.sheets(), try detail.floor()) }
        let full = try largest(map, on: sheets, engine: engine)
        guard let floor, full.page.em < floor else {
            warnOfOmittedConnectors(of: full)
            return (map, full)
        }
        var smallest = (map: map, em: full.page.em)
        if detail.detail == .auto, let sheet = sheets.first(where: { $0.size == full.page.size }) {
            let poster = try step("layout") { fonts, _ in
                try engine
                    .composeLess(of: map, on: sheet, atLeast: floor, measuring: fonts)
            }
            if let poster {
                noteOmissions(poster, of: map, floor: floor, everything: detail.verbose)
                warnOfOmittedConnectors(of: poster.composition)
                return (poster.map, poster.composition)
            }
            smallest.map = map.withLeastDetail
            smallest.em = try largest(smallest.map, on: sheets, engine: engine).page.em
        }
        throw try tooSmall(smallest.map, em: smallest.em, floor: floor, on: paper, engine: engine, detail: detail.detail)
    }

    private func noteOmissions(_ poster: ReducedPoster, of map: PosterMap, floor: Double, everything: Bool) {
        let names = map.items.count - poster.map.items.count
        let arrows = map.connectors.count - poster.map.connectors.count
        note(
            "Note: left out for type of \(Self.points(floor)): \(names) of \(map.items.count) names, about the same share of each "
                + "cell's, and \(arrows) of \(map.connectors.count) connectors" + (everything ? ":" : "; --verbose lists them"))
        if everything { for id in poster.composition.omittedNames { note("  " + id) } }
    }

    private mutating func tooSmall(
        _ map: PosterMap, em: Double, floor: Double, on paper: PaperRequest, engine: LayoutEngine,
        detail: DetailOptions.Detail
    ) throws(CommandFailure) -> CommandFailure {
        let size = try usage { try paper.paper() }
        let larger = try step("layout") { fonts, _ in
            try LargerPaper.enough(instead: size, value: em, floor: floor) { candidate in
                let sheets = try paper.sheets(of: candidate)
                return try sheets.map { sheet in
                    try engine.compose(map, on: sheet, measuring: fonts).page.em
                }.max() ?? 0
            }
        }
        let what =
            switch detail {
            case .full: "its type"
            case .auto: "with headings and the most important names alone, its type"
            }
        var message = "\(paper.size) is too small: \(what) would be \(Self.points(em)), less than \(Self.points(floor))"
        if let name = larger?.name {
            message += "; \(name) would do"
        } else if let larger, let factor = larger.factor {
            message += "; \(Length.text(larger.size)), \(DecimalText.text(factor, decimals: 2)) times the sides, would do"
        }
        if detail == .full { message += "; --detail auto leaves out the least important names instead" }
        return CommandFailure(.findings, message)
    }

    /// Says aloud that nobody can read the type on paper, where that is so.
    func noteUnreadableType(of composition: Composition) {
        guard composition.page.em < Self.leastReadable else { return }
        note(
            "Note: names are set in \(Self.points(composition.page.em)), which nobody can read on paper; "
                + "a larger --size, a smaller --margin or --detail auto makes them larger")
    }

    /// In points; less than that no press prints as letters.
    private static let leastReadable = 1.0

    /// Rounded down, so that type a shade below the floor does not read as the floor.
    private static func points(_ length: Double) -> String {
        DecimalText.text((length * 100 + 1e-6).rounded(.down) / 100, decimals: 2) + " pt"
    }
}
