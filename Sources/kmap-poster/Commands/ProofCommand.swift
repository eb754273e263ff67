internal import ArgumentParser
internal import Drawing

struct ProofCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof", abstract: "Shows a whole job on one A4 page: boxes, marks, seams and allowances over the poster.",
        discussion: """
            Examples:
              kmap-poster proof --size A0 --paper A4
              kmap-poster proof --size A1 --for press --marks crop,registration -o proof.pdf
            """)

    @OptionGroup var input: MapOptions
    @OptionGroup var edition: EditionOption
    @OptionGroup var poster: SheetOptions
    @OptionGroup var theme: ThemeOption
    @OptionGroup var press: PressOptions
    @OptionGroup var tapestry: TapestryOptions
    @OptionGroup var choice: PlanChoice

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file, .pdf; “-” is standard output. (default: <map>-<edition>-proof.pdf)", valueName: "file"),
        completion: .file(extensions: ["pdf"]))
    var output: String?

    func validate() throws {
        if let output, try OutputFormat(path: output) != .pdf { throw ValidationError("a proof is a PDF; give -o FILE.pdf") }
    }

    func run() throws {
        var job = try TapestryJob(input: input, edition: edition, output: output, ending: "-proof.pdf")
        let scene = try job.scene(poster: poster, theme: try theme.theme(), tapestry: tapestry)
        let sheet = press.purpose == .press ? try press.sheet(for: scene.size) : nil
        // A job for a press is in one piece.
        let plan = sheet == nil ? try choice.choose(from: job.plans(of: scene, tapestry: tapestry)) : nil
        let margin = try poster.layout.margin(of: scene.size)
        let bytes = try job.maker.proofPDF(scene, margin: margin, press: sheet, plan: plan)
        try job.maker.write(bytes, to: job.destination)
        try job.sayChosenName()
    }
}
