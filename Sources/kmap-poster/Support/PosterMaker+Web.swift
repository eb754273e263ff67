internal import ArgumentParser
internal import CairoRender
internal import Drawing
internal import Foundation
internal import MapModel
internal import OutputFiles
internal import PosterDrawing
internal import PosterLayout
internal import SystemPackage
internal import WebRender

/// How an SVG finds its letters.
enum FontUse: String, CaseIterable, ExpressibleByArgument {
    case embed, link, outline
}

extension PosterMaker {
    /// The drawing of an edition as an SVG document.
    mutating func svg(_ drawing: WebEdition, fonts use: FontUse) throws(CommandFailure) -> [UInt8] {
        try step("svg") { fonts, _ in
            let lettering: Lettering =
                switch use {
                case .embed: .embed(try Self.webFonts(WebFont.faces(of: [drawing.scene]), in: fonts))
                case .link: .link(try Self.webFonts(WebFont.faces(of: [drawing.scene]), in: fonts))
                case .outline: .outline { try fonts.outline(of: $0) }
                }
            return try SVGWriter(lettering: lettering, isForeign: Self.foreignTest(fonts))
                .document(of: drawing.scene, composition: drawing.composition, map: drawing.map)
        }
    }

    /// A page with every edition of `document`; the others are laid out on a sheet like the one that is drawn.
    mutating func page(
        of document: MapDocument, opening map: PosterMap, drawn: WebEdition, theme: Theme, engine: LayoutEngine,
        margin: Double
    ) throws(CommandFailure) -> [UInt8] {
        var editions: [WebEdition] = []
        for other in document.maps {
            guard other.edition.id != map.edition.id else {
                editions.append(drawn)
                continue
            }
            let sheet = try step("layout") { _, _ in try Sheet(size: drawn.scene.size, margin: margin) }
            let composition = try compose(other, on: [sheet], engine: engine)
            let scene = try draw(composition, of: other, theme: theme)
            editions.append(WebEdition(map: other, composition: composition, scene: scene))
        }
        return try step("page") { fonts, _ in
            let faces = WebFont.faces(of: editions.map(\.scene), setting: Self.fewCharacters)
            let writer = PageWriter(
                fonts: try Self.webFonts(faces, in: fonts), isForeign: Self.foreignTest(fonts),
                outliner: { try fonts.outline(of: $0) }, hash: Digest.sha256)
            return try writer.page(of: editions, opening: map.edition.id)
        }
    }

    /// Which text the fonts do not cover, so that the reader's own set it.
    private static func foreignTest(_ fonts: FontBook) -> Lettering.ForeignTest {
        { run in (try? fonts.covers(run.text, in: run.face)) == false }
    }

    /// Says which text no font here has all letters of; nothing is left to other fonts in silence.
    func noteForeignText() {
        let missing = fonts.leftToTheReader
        guard !missing.isEmpty else { return }
        for error in missing.prefix(Self.mostNotes) { note("\(mapName): note: \(error)") }
        let rest = missing.count - Self.mostNotes
        if rest > 0 { note("\(mapName): note: and so in \(rest) more texts") }
        note(
            "\(mapName): note: browsers set these texts in fonts of their own, fitted to the room there is; "
                + "PDFs and pictures of this map are refused")
    }

    private static let mostNotes = 5

    /// Puts the fonts that a drawing refers to beside it, with their licence.
    mutating func writeFonts(of drawing: WebEdition, beside path: String) throws(CommandFailure) {
        let files = try step("fonts") { fonts, data in
            let faces = WebFont.faces(of: [drawing.scene])
            let licence = "OFL.txt"
            let text = try Self.read(data.fonts.appending(licence))
            return try Self.webFonts(faces, in: fonts).map { ($0.name, $0.data) } + [(licence, text)]
        }
        let folder = FilePath(path).removingLastComponent().appending("fonts")
        try OutputFolder.make(folder, below: folder.folder)
        for (name, bytes) in files { try write(bytes, to: folder.appending(name).string, isOurs: true) }
        note("\(folder): \(files.count - 1) fonts and their licence; keep them beside \(path)")
    }

    /// A page has outlines for text of faces that set fewer characters: release and reference letters, whose two fonts
    /// would be a tenth of it.
    private static let fewCharacters = 100

    /// The faces' files: the WOFF2 file beside each font file where there is one, else that file.
    private static func webFonts(_ faces: [FontFace], in fonts: FontBook) throws -> [WebFont] {
        try faces.map { face in
            let file = try fonts.file(of: face)
            var compressed = file
            compressed.extension = "woff2"
            let (path, format): (FilePath, WebFont.Format) =
                if FileManager.default.isReadableFile(atPath: compressed.string) {
                    (compressed, .woff2)
                } else {
                    (file, file.extension == "ttf" ? .truetype : .opentype)
                }
            return WebFont(face: face, format: format, name: path.lastComponent?.string ?? "", data: try read(path))
        }
    }

    /// A file of the program's own.
    private static func read(_ path: FilePath) throws(CommandFailure) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path.string) else {
            throw CommandFailure(.noInput, "\(path): cannot be read")
        }
        return Array(data)
    }
}
