internal import ArgumentParser
internal import Drawing
internal import Sheets

struct TapestryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tapestry", abstract: "Makes a poster over many sheets of paper, to cut and glue, or a picture for cloth.",
        discussion: """
            A .pdf has sheets of paper; a .png, .tif or .jpg is one picture of any size, and --tiles or --deep-zoom write it in \
            pieces.

            Sheets are the fewest that cut no name, where these are at most half as many again as the fewest. Seams run \
            through gaps where they can. The first page says how to print and glue.

            Examples:
              kmap-poster tapestry                                A0 on A4
              kmap-poster tapestry --size 24x36in --paper Letter -o wall.pdf
              kmap-poster tapestry --max-sheets 12 --paper A3     the largest of 12 sheets
              kmap-poster tapestry --plan 2                       the second of the plans
              kmap-poster tapestry --only r1c2,r2c3 -o again.pdf  sheets that went wrong
              kmap-poster tapestry --paper 610mmx* -o strips.pdf  strips of a roll
              kmap-poster tapestry --size 88x104in --dpi 150 -o tapestry.png
              kmap-poster tapestry --size 88x104in --tiles 4096 --shard 2/8 -o cloth/
              kmap-poster tapestry --merge -o cloth/
              kmap-poster tapestry --size 2x1.5m --hem 25mm --grommets 600mm -o cloth.tif
              kmap-poster tapestry --dpi 300 --deep-zoom -o zoom/
            """)

    @OptionGroup var input: MapOptions
    @OptionGroup var edition: EditionOption
    @OptionGroup var poster: SheetOptions
    @OptionGroup var theme: ThemeOption
    @OptionGroup var tapestry: TapestryOptions
    @OptionGroup var choice: PlanChoice
    @OptionGroup(title: "Options for pictures") var raster: RasterOptions
    @OptionGroup(title: "Options for pictures") var tiles: TileOptions
    @OptionGroup(title: "Options for pictures") var cloth: ClothOptions

    @Flag(inversion: .prefixedNo, help: "The first page: how to print and glue. Without it with --only.")
    var cover: Bool?

    @Option(help: ArgumentHelp("Only these sheets: r1c2,r2c3; rows r1, columns c3, blocks r2c1-r2c4.", valueName: "sheets"))
    var only: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file, .pdf, .png, .tif or .jpg, or the folder for tiles; “-” is standard output, as PDF. (default: <map>-<edition>-tapestry.pdf)",
            valueName: "file"),
        completion: .file(extensions: ["pdf", "png", "tif", "jpg"]))
    var output: String?

    @Flag(help: "Say on standard error where the time goes.")
    var timings = false

    func validate() throws {
        try input.quiet.excludes("--progress", given: raster.progress != .auto)
        if try isPicture {
            guard tapestry.isDefault, choice.number == 1, cover == nil, only == nil else {
                throw ValidationError("sheets of paper are for a .pdf; a picture is whole, or in --tiles")
            }
            guard cloth.preset == nil || (raster.dpi == nil && poster.size == nil) else {
                throw ValidationError("--preset sets size and dpi; leave --size and --dpi out")
            }
            try raster.check(for: tiles.isAsked ? nil : output.flatMap { try OutputFormat(path: $0).picture })
            return
        }
        guard cloth.isDefault else { throw ValidationError("cloth is for a .png, .tif or .jpg, --tiles or --deep-zoom") }
        guard raster.isDefault else {
            throw ValidationError("\(raster.firstGiven) is for a .png, .tif or .jpg, --tiles or --deep-zoom")
        }
        if let output, try OutputFormat(path: output) != .pdf {
            throw ValidationError("a tapestry is a .pdf, .png, .tif or .jpg, not “\(output)”")
        }
    }

    private var isPicture: Bool {
        get throws {
            guard tiles.isAsked else { return try output.flatMap { try OutputFormat(path: $0).picture } != nil }
            guard let output, output != "-" else { throw ValidationError("tiles need a folder; give it with -o") }
            return true
        }
    }

    func run() throws {
        if try isPicture, let output {
            return try RasterTapestry(
                input: input, edition: edition, poster: poster, theme: theme, raster: raster, tiles: tiles, cloth: cloth,
                output: output
            ).run(timings: timings)
        }
        var job = try TapestryJob(input: input, edition: edition, output: output, ending: "-tapestry.pdf")
        let (plans, scene) = try job.plans(poster: poster, theme: try theme.theme(), tapestry: tapestry)
        let plan = try choice.choose(from: plans)
        job.maker.warnOfFineParts(of: scene, on: .paper)
        let sheets = try usage { try only.map { try TapestryRequest.sheets($0, of: plan) } ?? plan.sheets }
        let bytes = try job.maker.tapestryPDF(plan, scene: scene, sheets: sheets, hasCover: cover ?? (only == nil))
        try job.maker.write(bytes, to: job.destination)
        try job.sayChosenName()
        if let largest = sheets.max(by: { $0.paper.size.longer < $1.paper.size.longer }) {
            job.maker.noteScale(of: largest.paper.size)
        }
        job.maker.note(TapestryReport.summary(plan, among: plans))
        if timings { job.maker.stopwatch.report.forEach(standardError) }
    }
}

extension Size {
    fileprivate var longer: Double { max(width, height) }
}
