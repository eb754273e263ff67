internal import ArgumentParser
internal import PosterDrawing
internal import Sheets

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Shows how a poster can be spread over sheets, and writes nothing.",
        discussion: """
            The first line is what “kmap-poster tapestry” takes: the fewest sheets that cut no name, if they are at most half \
            as many again as the fewest, or of these those that cut fewest; with --fewest, the fewest. The others follow, \
            fewest sheets first. One row or column more is shown where it cuts fewer names, or fewer lines of title and \
            legend. “cut” and “corners” are what there is to cut along and how often it turns; “forced” is how much of what is \
            cut fits no sheet, wherever the seams of so many are.

            Examples:
              kmap-poster plan --size A0 --paper A4
              kmap-poster plan --size A1 --paper Letter --overlap 0.5in --json
            """)

    @OptionGroup var input: MapOptions
    @OptionGroup var edition: EditionOption
    @OptionGroup var poster: SheetOptions
    @OptionGroup var tapestry: TapestryOptions

    @Flag(help: "As JSON: lengths in points, every sheet with what is seen of it.")
    var json = false

    func run() throws {
        var job = try TapestryJob(input: input, edition: edition, output: "-", ending: "")
        let (plans, _) = try job.plans(poster: poster, theme: .classic, tapestry: tapestry)
        if json {
            try job.maker.write(Array(TapestryPlan.json(plans).utf8), to: "-")
        } else {
            try standardOutput(TapestryReport.table(plans))
        }
    }
}
