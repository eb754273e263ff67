internal import ArgumentParser
internal import MapModel
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
        for map in document.maps {
            let destination = folder.appending(DefaultName.poster(of: map)).string
            try file.keepsApart(from: destination)
            let (shown, composition) = try maker.compose(map, on: paper.request, engine: paper.engine, detail: detail)
            let scene = try maker.draw(composition, of: shown, theme: try theme.theme())
            try maker.write(try maker.pdf(scene), to: destination)
            if !input.isQuiet { try standardOutput([destination]) }
        }
    }
}
