internal import ArgumentParser
internal import PosterLayout
internal import SystemPackage

struct LayoutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layout", abstract: "Writes where everything stands, as JSON.",
        discussion: """
            Lengths are points (1/72 in), y grows downwards from the top left corner of the trimmed page. A box is \
            {x, y, width, height}, a route a list of [x, y]; it is empty where a connector has a jump instead, stubs and \
            labels at both ends. Furniture is the text around the grid; the baseline of what \
            runs up is an x.

            Example:
              kmap-poster layout --size A1 --orientation landscape -o layout.json
            """)

    @OptionGroup var input: MapOptions
    @OptionGroup var edition: EditionOption
    @OptionGroup var paper: SheetOptions
    @OptionGroup var detail: DetailOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file; “-” is standard output.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var output = "-"

    @Option(
        help: ArgumentHelp(
            "Also write into this folder a picture of what stands where after each pass, as SVG.", valueName: "folder"),
        completion: .directory)
    var debugPasses: String?

    @Flag(help: "Say on standard error where the time goes.")
    var timings = false

    func validate() throws { try input.quiet.excludes("--verbose", given: detail.verbose) }

    func run() throws {
        let job = try MapJob(input, edition, output: output) { _, _ in output }
        var maker = try PosterMaker(job)
        let (map, composition) = try maker.compose(job.map, on: paper.request, engine: paper.engine, detail: detail)
        if let debugPasses {
            let pictures = try maker.passPictures(of: map, as: composition, sheets: try paper.sheets(), paper.engine)
            try write(pictures, to: debugPasses, keeping: job.file, with: &maker)
        }
        try maker.write(Array(composition.json.utf8), to: output)
        if timings { maker.stopwatch.report.forEach(standardError) }
    }

    private func write(
        _ pictures: [PassPicture], to folder: String, keeping map: MapFile, with maker: inout PosterMaker
    ) throws {
        try OutputFolder.make(FilePath(folder))
        for picture in pictures {
            let path = FilePath(folder).appending("\(picture.name).svg")
            try map.keepsApart(from: path.string)
            try maker.write(Array(PassPictureSVG.text(picture).utf8), to: path.string, isOurs: true)
        }
    }
}
