package import Drawing
package import MapModel

/// A text around the grid that is so long that all names of a map are smaller for it, or the other texts around the grid.
package struct CostlyText: Hashable, Sendable {
    /// What the text is: "title", "name of the row" …
    package var role: String
    package var text: String
    /// The share of the names' size that it costs, from 0 to 1.
    package var cost: Double
    /// The size that it leaves to text around the grid, in points, where that is smaller than the sheet asks for; else nil.
    package var textSize: Double?

    /// What a text may cost by estimate without a word about it. In the layout it has cost up to
    /// twice that: no more than a tenth, or little more.
    package static let allowed = 0.06
    /// Shorter texts cost nothing worth the trial, in letters.
    private static let short = 24

    /// The texts that cost more than `allowed` each, as far as planning can tell, in the order of the map.
    ///
    /// - Throws: what `measurer` throws.
    package static func all(
        in map: PosterMap, on sheet: Sheet, scale: TypeScale, measuring measurer: any TextMeasurer,
        words: FurnitureWords = FurnitureWords(), far: FarConnectors = .lines
    ) throws -> [CostlyText] {
        func plan(_ map: PosterMap) throws -> FurniturePlan {
            try FurniturePlan(for: map, on: sheet, scale: scale, measuring: measurer, words: words, far: far)
        }
        let candidates = candidates(in: map).filter { $0.text.count > short }
        if candidates.isEmpty { return [] }
        let whole = try plan(map)
        let size = whole.fittedUnit * scale.legendText.size
        let isSmall = size < (1 - allowed) * FrameType.smallestText(on: sheet.size)
        return try candidates.compactMap { candidate in
            let without = try plan(candidate.without)
            let cost = 1 - whole.estimatedEm / without.estimatedEm
            let isCause = isSmall && whole.fittedUnit < (1 - allowed) * without.fittedUnit
            guard cost > allowed || isCause else { return nil }
            return CostlyText(
                role: candidate.role, text: candidate.text, cost: max(0, cost), textSize: isCause ? size : nil)
        }
    }

    private struct Candidate {
        var role: String
        var text: String
        /// The map with a short text instead.
        var without: PosterMap
    }

    private static func candidates(in map: PosterMap) -> [Candidate] {
        var candidates: [Candidate] = []
        func add(_ role: String, _ text: String, _ shorten: (inout PosterMap) -> Void) {
            var without = map
            shorten(&without)
            candidates.append(Candidate(role: role, text: text, without: without))
        }
        let brief = "brief"
        add("title", map.title) { $0.title = brief }
        add("howToRead", map.howToRead.joined(separator: " ")) { $0.howToRead = [] }
        add("name of the edition", map.edition.name) { $0.edition.name = brief }
        add("id of the edition", map.edition.id) { $0.edition.id = brief }
        add("credit", map.edition.credit.joined(separator: " ")) { $0.edition.credit = [brief] }
        if let online = map.online { add("text of the address", online.text) { $0.online?.text = brief } }
        for (index, functionality) in map.functionalities.enumerated() {
            add("name of the column", functionality.name) { $0.functionalities[index].name = brief }
        }
        for (index, layer) in map.layers.enumerated() {
            add("name of the row", layer.name) { $0.layers[index].name = brief }
            add("caption of the row", layer.caption) { $0.layers[index].caption = brief }
        }
        for (index, kind) in map.kinds.enumerated() {
            add("name of the kind", kind.name) { $0.kinds[index].name = brief }
            add("sample of the kind", kind.sample ?? "") { $0.kinds[index].sample = brief }
        }
        return candidates
    }
}
