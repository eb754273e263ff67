internal import ArgumentParser
internal import PosterLayout

struct PosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poster", abstract: "Makes a poster of a map: one page, PDF or PNG.",
        discussion: """
            Examples:
              kmap-poster poster                        the bundled map, A0
              kmap-poster poster --edition 5.1 --size A1 -o old.pdf
              kmap-poster poster my-map.json --size 24x36in --orientation portrait
              kmap-poster poster --size 60cmx90cm -o - | lp
              kmap-poster poster --size A1 --dpi 100 -o look.png
              kmap-poster poster --size A1 --for press --marks crop -o shop.pdf
            """)

    @OptionGroup var input: MapOptions
    @OptionGroup var edition: EditionOption
    @OptionGroup var paper: SheetOptions
    @OptionGroup var theme: ThemeOption
    @OptionGroup var press: PressOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file, .pdf or .png; “-” is standard output, as PDF. (default: <map>-<edition>.pdf)", valueName: "file"),
        completion: .file(extensions: OutputFormat.allCases.map(\.rawValue)))
    var output: String?

    private static let usualDPI = 150.0

    @Option(help: ArgumentHelp("Pixels per inch of a .png. (default: \(Int(usualDPI)))", valueName: "number"))
    var dpi: Double?

    @Flag(help: "Say on standard error where the time goes.")
    var timings = false

    func validate() throws {
        let format = try output.map(OutputFormat.init(path:)) ?? .pdf
        guard format == .pdf || press.isDefault else { throw ValidationError("--for press is a PDF; give -o FILE.pdf") }
        guard let dpi else { return }
        guard format == .png else { throw ValidationError("--dpi is for a .png; a PDF has no pixels") }
        guard dpi > 0 else { throw ValidationError("--dpi must be more than 0") }
    }

    func run() throws {
        let data = try input.data()
        let file = input.file(in: data)
        if let output { try file.keepsApart(from: output) }
        var stopwatch = Stopwatch()
        let document = try stopwatch.measure("read") { () throws(CommandFailure) in try file.read() }
        let map = try edition.map(of: document)
        let destination = output ?? DefaultName.poster(of: map)
        try file.keepsApart(from: destination)

        var workshop = try Workshop(data: data, mapName: file.name, stopwatch: stopwatch)
        let composition = try workshop.compose(map, on: try paper.sheets(), effort: paper.effort)
        let scene = try workshop.draw(composition, of: map, theme: try theme.theme())
        switch try OutputFormat(path: destination) {
        case .pdf: try workshop.write(try pdf(of: scene, from: &workshop), to: destination)
        case .png: try workshop.writePNG(scene, dpi: dpi ?? Self.usualDPI, to: destination)
        }
        if timings { standardError(workshop.stopwatch.report) }
    }

    private func pdf(of scene: Scene, from workshop: inout Workshop) throws -> [UInt8] {
        switch press.purpose {
        case .screen:
            workshop.noteScale(of: scene.size)
            return try workshop.pdf(scene)
        case .press:
            workshop.noteScale(of: try press.sheet(for: scene.size).media)
            return try workshop.pressPDF(scene, options: press)
        }
    }
}
