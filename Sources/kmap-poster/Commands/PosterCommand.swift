internal import ArgumentParser
internal import CairoRender
internal import Drawing
internal import Sheets
internal import WebRender

struct PosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poster", abstract: "Makes a poster of a map: PDF, PNG, SVG, or a page to explore.",
        discussion: """
            Examples:
              kmap-poster poster                        the bundled map, A0
              kmap-poster poster --edition 5.1 --size A1 -o old.pdf
              kmap-poster poster my-map.json --size 24x36in --orientation portrait
              kmap-poster poster --size 60cmx90cm -o - | lp
              kmap-poster poster --size A1 --dpi 100 -o look.png
              kmap-poster poster --size A4 --detail auto
              kmap-poster poster --size A1 --for press --marks crop -o shop.pdf
              kmap-poster poster --fonts outline -o map.svg
              kmap-poster poster --changes-since 5.1    what changed since that edition
            """)

    @OptionGroup var input: MapOptions
    @OptionGroup var edition: EditionOption
    @OptionGroup var changes: ChangesOption
    @OptionGroup var paper: SheetOptions
    @OptionGroup var detail: DetailOptions
    @OptionGroup var theme: ThemeOption
    @OptionGroup var press: PressOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file, .pdf, .png, .tif, .jpg, .svg or .html; “-” is standard output, as PDF. (default: <map>-<edition>.pdf; <map>-changes-<id>-<edition>.pdf)",
            valueName: "file"),
        completion: .file(extensions: OutputFormat.allCases.map(\.rawValue)))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Letters of an .svg: embed has the fonts in it, link puts them into fonts/ beside it, outline has no text. (default: embed)",
            valueName: "way"))
    var fonts: FontUse?

    @OptionGroup(title: "Options for pictures") var raster: RasterOptions

    @Flag(help: "Say on standard error where the time goes.")
    var timings = false

    func validate() throws {
        try input.quiet.excludes("--progress", given: raster.progress != .auto)
        try input.quiet.excludes("--verbose", given: detail.verbose)
        let format = try output.map(OutputFormat.init(path:)) ?? .pdf
        guard format == .pdf || press.isDefault else { throw ValidationError("--for press is a PDF; give -o FILE.pdf") }
        guard format != .html || detail.isDefault else {
            throw ValidationError("a page has all names, and zooms: --detail and --min-type are for what is printed")
        }
        guard format != .html || changes.changesSince == nil else {
            throw ValidationError("a page shows what changed by itself: leave --changes-since out, and press C in the page")
        }
        guard fonts == nil || format == .svg else { throw ValidationError("--fonts is for an .svg") }
        guard format.picture != nil || raster.isDefault else {
            throw ValidationError("\(raster.firstGiven) is for a .png, .tif or .jpg; \(format.noun) has no pixels")
        }
        if let picture = format.picture { try raster.check(for: picture) }
    }

    func run() throws {
        let job = try MapJob(input, edition, output: output) { _, map in
            changes.changesSince.map { DefaultName.poster(of: map, changesSince: $0) } ?? DefaultName.poster(of: map)
        }
        let (map, destination) = (try changes.applied(to: job.map, of: job.document), job.destination)
        try press.keepsProfileApart(from: destination)
        let format = try OutputFormat(path: destination)
        var maker = try PosterMaker(
            job, foreignText: format.isForBrowsers && fonts != .outline ? .isLeftToTheReader : .isRefused)
        let request = format == .html ? try paper.request.forScreens() : paper.request
        let (shown, composition) = try maker.compose(map, on: request, engine: paper.engine, detail: detail)
        if !format.isForBrowsers { maker.noteUnreadableType(of: composition) }
        let scene = try maker.draw(composition, of: shown, theme: try theme.theme())
        switch format {
        case .pdf: try maker.write(try pdf(of: scene, from: &maker), to: destination)
        case .png: try maker.writePicture(scene, as: .png, options: raster, to: destination)
        case .tif, .tiff: try maker.writePicture(scene, as: .tiff, options: raster, to: destination)
        case .jpg, .jpeg: try maker.writePicture(scene, as: .jpeg, options: raster, to: destination)
        case .svg:
            let drawing = WebEdition(map: shown, composition: composition, scene: scene)
            try maker.write(try maker.svg(drawing, fonts: fonts ?? .embed), to: destination)
            if fonts == .link { try maker.writeFonts(of: drawing, beside: destination) }
        case .html:
            let page = try maker.page(
                of: job.document, opening: map, drawn: WebEdition(map: shown, composition: composition, scene: scene),
                theme: try theme.theme(), engine: paper.engine, margin: try paper.layout.margin(of: scene.size))
            try maker.write(page, to: destination)
        }
        try job.sayChosenName()
        maker.noteForeignText()
        if timings { maker.stopwatch.report.forEach(standardError) }
    }

    private func pdf(of scene: Scene, from maker: inout PosterMaker) throws -> [UInt8] {
        maker.warnOfFineParts(of: scene, on: .paper)
        switch press.purpose {
        case .screen:
            maker.noteScale(of: scene.size)
            return try maker.pdf(scene)
        case .press:
            maker.noteScale(of: try press.sheet(for: scene.size).media)
            return try maker.pressPDF(scene, options: press)
        }
    }
}
