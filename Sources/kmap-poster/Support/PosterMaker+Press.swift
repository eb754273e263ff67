internal import CairoRender
internal import Drawing
internal import Sheets
internal import SystemPackage

extension PosterMaker {
    /// The poster as a shop prints it: PDF/X-4.
    mutating func pressPDF(_ scene: Scene, options: PressOptions) throws(CommandFailure) -> [UInt8] {
        try step("pdf") { fonts, data in
            let sheet = try options.sheet(for: scene.size)
            let intent =
                try options.outputIntent.map { try OutputIntent(path: FilePath($0)) }
                ?? OutputIntent.fogra39(profiles: data.profiles)
            let slug = try Self.slug(of: scene, on: sheet, intent: intent, fonts: fonts)
            let plan = PDFDocumentPlan(poster: scene, on: sheet, slug: slug)
            return try PDFRenderer(book: fonts, profiles: data.profiles).render(scene, plan: plan, for: .press(intent))
        }
    }

    /// Says aloud that the pages are smaller than the poster.
    func noteScale(of media: Size) {
        let denominator = PageScale.denominator(for: media)
        guard denominator > 1 else { return }
        note(
            "Note: a page of a PDF is at most 5.08 m long, so \(Length.text(media)) is written at 1:\(denominator); "
                + "print it at \(100 * denominator) %.")
    }

    /// What the sheet is, in one line; cut off where there is no room for all of it.
    private static func slug(
        of scene: Scene, on sheet: PressSheet, intent: OutputIntent, fonts: FontBook
    ) throws -> [SceneItem] {
        guard let line = sheet.slugLine else { return [] }
        let face = FontFace(TypeFamily.sans, weight: 400)
        let parts = [
            scene.info.title, Length.text(sheet.size), "bleed \(Length.text(sheet.bleed))", intent.name,
        ]
        for count in stride(from: parts.count, to: 0, by: -1) {
            let text = parts.prefix(count).joined(separator: " · ")
            let advance = try fonts.advance(of: text, in: face) * line.size
            guard advance <= line.width else { continue }
            let run = TextRun(
                text: text, face: face, size: line.size, color: .black, origin: line.origin, advance: advance)
            return [SceneItem(.text(run), role: .slug)]
        }
        return []
    }
}
