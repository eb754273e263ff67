internal import ArgumentParser
internal import PosterLayout

struct TapestryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tapestry", abstract: "Makes a poster over many sheets of paper, to cut and glue: one PDF.",
        discussion: """
            Sheets are as few as can be, and their seams run through gaps where they can. The first page says how to print \
            and glue them.

            Examples:
              kmap-poster tapestry                                A0 on A4
              kmap-poster tapestry --size 24x36in --paper Letter -o wall.pdf
              kmap-poster tapestry --max-sheets 12 --paper A3     as large as twelve sheets hold
              kmap-poster tapestry --only r2c3,r3c4 -o again.pdf  sheets that went wrong
            """)

    @OptionGroup var input: MapOptions
    @OptionGroup var edition: EditionOption
    @OptionGroup var poster: SheetOptions
    @OptionGroup var theme: ThemeOption
    @OptionGroup var tapestry: TapestryOptions

    @Flag(inversion: .prefixedNo, help: "The first page: how to print and glue. Without it with --only.")
    var cover: Bool?

    @Option(help: ArgumentHelp("Only these sheets: r2c3,r3c4.", valueName: "sheets"))
    var only: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file, .pdf; “-” is standard output. (default: <map>-<edition>-tapestry.pdf)", valueName: "file"),
        completion: .file(extensions: ["pdf"]))
    var output: String?

    @Flag(help: "Say on standard error where the time goes.")
    var timings = false

    func validate() throws {
        if let output, try OutputFormat(path: output) != .pdf { throw ValidationError("a tapestry is a PDF; give -o FILE.pdf") }
    }

    func run() throws {
        var job = try TapestryJob(input: input, edition: edition, output: output, ending: "-tapestry.pdf")
        let (plans, scene) = try job.plans(poster: poster, theme: try theme.theme(), tapestry: tapestry)
        let plan = plans[0]
        let sheets = try TapestryJob.usage { () throws(TapestryError) in
            try only.map { text throws(TapestryError) in try TapestryRequest.sheets(text, of: plan) } ?? plan.sheets
        }
        let bytes = try job.workshop.tapestryPDF(plan, scene: scene, sheets: sheets, hasCover: cover ?? (only == nil))
        try job.workshop.write(bytes, to: job.destination)
        standardError(TapestryReport.summary(plan))
        if timings { standardError(job.workshop.stopwatch.report) }
    }
}
