internal import ArgumentParser
internal import Drawing
internal import MapModel
internal import Sheets
internal import SystemPackage

struct EditionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "editions", abstract: "Lists the editions in a map, or makes a poster of each.",
        discussion: """
            Examples:
              kmap-poster editions
              kmap-poster editions --all --size A1 -o posters/
            """)

    @OptionGroup var input: MapOptions

    @Flag(help: "Make a poster of each edition: <map>-<edition>.pdf.")
    var all = false

    @OptionGroup(title: "Options for --all") var paper: SheetOptions
    @OptionGroup(title: "Options for --all") var detail: DetailOptions
    @OptionGroup(title: "Options for --all") var theme: ThemeOption

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The folder for the posters; it is made where there is none. (default: the current folder)", valueName: "folder"),
        completion: .directory)
    var output: String?

    func validate() throws {
        try input.quiet.excludes("--verbose", given: detail.verbose)
        let isPlain = paper.isDefault && detail.isDefault && theme.isDefault && output == nil
        guard all || isPlain else { throw ValidationError("options for posters need --all; without it editions are listed") }
        guard output != "-" else { throw ValidationError("-o names a folder here; several posters cannot go to standard output") }
    }

    func run() throws {
        let data = try input.data()
        let file = input.file(in: data)
        let document = try file.read()
        guard all else {
            try standardOutput(document.editions.map { "\($0.id)\t\($0.name)\t\($0.date)" })
            return
        }
        let folder = FilePath(output ?? ".")
        try OutputFolder.make(folder)
        var maker = try PosterMaker(data: data, mapName: file.name, texts: document.texts, isQuiet: input.isQuiet)
        let request = try request(for: document.maps, maker: &maker)
        for map in document.maps {
            let destination = folder.appending(DefaultName.poster(of: map)).string
            try file.keepsApart(from: destination)
            let (shown, composition) = try maker.compose(map, on: request, engine: paper.engine, detail: detail)
            let scene = try maker.draw(composition, of: shown, theme: try theme.theme())
            maker.warnOfFineParts(of: scene, on: .paper)
            try maker.write(try maker.pdf(scene), to: destination, isOurs: true)
            if !input.isQuiet { try standardOutput([destination], as: .data) }
        }
    }

    /// A series hangs side by side, so all of it lies or stands: whichever way its smallest type is larger.
    private func request(for maps: [PosterMap], maker: inout PosterMaker) throws -> PaperRequest {
        var request = paper.request
        let sheets = try request.sheets()
        guard sheets.count > 1, maps.count > 1 else { return request }
        var best: (em: Double, sheet: Sheet)?
        for sheet in sheets {
            let em = try maps.map { try maker.typeSize(of: $0, on: sheet, engine: paper.engine) }.min() ?? 0
            if em > best?.em ?? 0 { best = (em, sheet) }
        }
        if let size = best?.sheet.size { request.orientation = size.width > size.height ? .landscape : .portrait }
        return request
    }
}
