internal import Drawing
internal import MapModel
internal import PosterLayout
internal import TextFormats

extension PosterMaker {
    /// Names the texts around the grid for which all names, or those texts, are smaller by more than a tenth, each once.
    mutating func noteCostlyTexts(of map: PosterMap, on sheet: Sheet, engine: LayoutEngine) throws(CommandFailure) {
        let texts = try step("layout") { fonts, _ in
            try CostlyText.all(
                in: map, on: sheet, scale: engine.scale, measuring: fonts, words: engine.words, far: engine.far)
        }
        for text in texts where isNew(text) {
            note(
                "Note: the \(text.role) “\(text.text.shortened(to: Self.longestQuotation))” \(Self.effect(of: text)); "
                    + "a shorter one, or a larger --size, leaves more room")
        }
    }

    private static func effect(of text: CostlyText) -> String {
        if let size = text.textSize {
            return "leaves text around the map no more than \(DecimalText.text(size, decimals: 1)) pt"
        }
        return "makes all names about \(DecimalText.text(100 * text.cost, decimals: 0)) % smaller"
    }

    private static let longestQuotation = 60
}
