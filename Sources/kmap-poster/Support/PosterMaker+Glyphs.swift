internal import CairoRender
internal import Drawing
internal import MapModel
internal import PosterLayout
internal import TextFormats

extension PosterMaker {
    /// - Throws: where a text of the map cannot be set.
    mutating func check(textsOf map: PosterMap) throws(CommandFailure) {
        try step("texts") { fonts, _ in try LayoutEngine().measureTexts(of: map, with: fonts) }
    }

    /// Says of every text of the map that a face cannot set where it stands.
    ///
    /// - Parameter error: of the first of them that was to be set.
    func missingGlyphs(_ error: RenderError, face: FontFace) -> CommandFailure {
        let hint = "write it in letters the font has, or make an .svg or a page, which take the reader's fonts"
        var findings: [Finding] = []
        for printed in texts {
            let foreign = printed.text.first { !((try? fonts.covers(String($0), in: face)) ?? true) }
            guard let foreign else { continue }
            let message = RenderError.missingGlyph(foreign, text: printed.text, face: face).description
            let way = printed.path.last == "description" ? "\(hint), or leave captions out with --captions none" : hint
            findings.append(Finding(.error, file: mapName, location: printed.location, path: printed.path, message, hint: way))
        }
        for finding in findings { standardError(finding.description) }
        guard !findings.isEmpty else { return CommandFailure(.findings, "\(mapName): \(error); \(hint)") }
        return CommandFailure(.findings, "\(mapName): \(findings.count == 1 ? "1 error" : "\(findings.count) errors")")
    }
}
