internal import ArgumentParser
internal import CairoRender
internal import Drawing
internal import MapModel
internal import OutputFiles
internal import PosterDrawing
internal import PosterLayout
internal import Sheets
internal import TextFormats

/// The steps from a map to the bytes of a file, for every command that makes one.
struct PosterMaker {
    /// What messages call the map's file.
    let mapName: String
    /// What is set of the map's file.
    let texts: [PrintedText]
    /// Whether nothing is said but errors and warnings.
    let isQuiet: Bool
    private let data: DataFolder
    let fonts: FontBook
    private(set) var stopwatch: Stopwatch
    /// What has been said of texts that make names small, so that no edition says it again.
    private var costlyTexts: [String] = []

    /// - Parameter foreignText: what becomes of characters that no font has; only a screen's reader has fonts of their own.
    init(
        data: DataFolder, mapName: String, texts: [PrintedText], isQuiet: Bool, stopwatch: Stopwatch = Stopwatch(),
        foreignText: FontBook.ForeignText = .isRefused
    ) throws(CommandFailure) {
        var stopwatch = stopwatch
        let folder = data.fonts
        do {
            fonts = try stopwatch.measure("fonts") { try FontBook(folder: folder, foreignText: foreignText) }
        } catch {
            throw Self.failure(error, in: mapName)
        }
        self.data = data
        self.mapName = mapName
        self.texts = texts
        self.isQuiet = isQuiet
        self.stopwatch = stopwatch
    }

    /// Whether nothing was said of the text yet.
    mutating func isNew(_ text: CostlyText) -> Bool {
        let key = text.role + text.text
        guard !costlyTexts.contains(key) else { return false }
        costlyTexts.append(key)
        return true
    }

    /// Says something on standard error that is neither an error nor a warning.
    func note(_ message: String) {
        if !isQuiet { standardError(message) }
    }

    /// Composes the map on each of the sheets, and returns the composition with the largest type; of equal ones the first.
    ///
    /// Warns of connectors that no drawing had room for.
    mutating func compose(_ map: PosterMap, on sheets: [Sheet], engine: LayoutEngine) throws(CommandFailure) -> Composition {
        let composition = try largest(map, on: sheets, engine: engine)
        warnOfOmittedConnectors(of: composition)
        return composition
    }

    /// The composition with the largest type, without a word on what is missing in it.
    mutating func largest(_ map: PosterMap, on sheets: [Sheet], engine: LayoutEngine) throws(CommandFailure) -> Composition {
        var best: Composition?
        for sheet in sheets {
            let composition = try step("layout") { fonts, _ in
                try engine.compose(map, on: sheet, measuring: fonts)
            }
            if best.map({ $0.page.em < composition.page.em }) ?? true { best = composition }
        }
        guard let best else { throw CommandFailure(.usage, "no sheet to lay the map out on") }
        if let sheet = sheets.first(where: { $0.size == best.page.size }) {
            try noteCostlyTexts(of: map, on: sheet, engine: engine)
        }
        return best
    }

    /// How large the names would be on a sheet, in points, without a word on what is in their way.
    mutating func typeSize(of map: PosterMap, on sheet: Sheet, engine: LayoutEngine) throws(CommandFailure) -> Double {
        try step("layout") { fonts, _ in try engine.compose(map, on: sheet, measuring: fonts).page.em }
    }

    /// Names the connectors that layout could not draw by its rules; nothing of the map is missing in silence.
    func warnOfOmittedConnectors(of composition: Composition) {
        for id in composition.omittedConnectors {
            standardError("\(mapName): warning: left out: \(id); no way was found to draw it, a larger --size may have one")
        }
    }

    /// Warns of type and lines that are too fine for what is printed on.
    func warnOfFineParts(of scene: Scene, on medium: PrintMedium) {
        for finding in medium.findings(in: scene, file: mapName) { standardError(finding.description) }
    }

    /// What stood where after each pass of a composition that was made before, on the same sheet.
    mutating func passPictures(
        of map: PosterMap, as composition: Composition, sheets: [Sheet], _ engine: LayoutEngine
    ) throws(CommandFailure) -> [PassPicture] {
        guard let sheet = sheets.first(where: { $0.size == composition.page.size }) else { return [] }
        return try step("pictures") { fonts, _ in try engine.passPictures(of: map, on: sheet, measuring: fonts) }
    }

    mutating func draw(_ composition: Composition, of map: PosterMap, theme: Theme) throws(CommandFailure) -> Scene {
        let date = try SourceDate.fromEnvironment()
        return try step("scene") { _, _ in
            let code = try map.online.map { try QRCode.matrix(for: $0.url) }
            return try SceneBuilder(theme: theme).scene(of: composition, map: map, code: code, date: date)
        }
    }

    mutating func pdf(_ scene: Scene) throws(CommandFailure) -> [UInt8] {
        try step("pdf") { fonts, data in try PDFRenderer(book: fonts, profiles: data.profiles).render(scene) }
    }

    /// - Parameter isOurs: whether the program chose the name, in a folder of its own.
    mutating func write(_ bytes: [UInt8], to path: String, isOurs: Bool = false) throws(CommandFailure) {
        try step("write") { _, _ in try OutputFile.write(bytes, to: path, isOurs: isOurs) }
    }

    /// Books the time of a step, and says of what it throws whose fault it is.
    mutating func step<Result>(
        _ name: String, _ body: (FontBook, DataFolder) throws -> Result
    ) throws(CommandFailure) -> Result {
        do {
            return try stopwatch.measure(name) { [fonts, data] in try body(fonts, data) }
        } catch let error as RenderError {
            if case .missingGlyph(_, _, let face) = error { throw missingGlyphs(error, face: face) }
            throw Self.failure(error, in: mapName)
        } catch {
            throw Self.failure(error, in: mapName)
        }
    }

    /// Whose fault an error is, and where that is the map, which map.
    private static func failure(_ error: any Error, in mapName: String) -> CommandFailure {
        switch error {
        case let failure as CommandFailure: failure
        case let error as RenderError: failure(error, in: mapName)
        case let error as SceneError: CommandFailure(.findings, "\(mapName): \(error)")
        case let error as OutputError: CommandFailure(error)
        case let error as ValidationError: CommandFailure(.usage, error.message)
        default: CommandFailure(.software, "\(error)")
        }
    }

    private static func failure(_ error: RenderError, in mapName: String) -> CommandFailure {
        switch error {
        case .badResolution, .tooLargeForJPEG: CommandFailure(.usage, "\(error)")
        case .missingGlyph, .textTooLong, .noQRCode: CommandFailure(.findings, "\(mapName): \(error)")
        case .noFonts, .unknownFace, .badProfile, .noProfile: CommandFailure(.noInput, "\(error)")
        case .metricsDrift, .outOfMemory, .cairo, .qpdf, .jpeg: CommandFailure(.software, "\(error)")
        }
    }
}
