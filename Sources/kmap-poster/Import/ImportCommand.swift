internal import ArgumentParser
internal import DrawingImport
internal import OutputFiles
internal import TextFormats

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Reads a map drawn in Inkscape into a map of data.",
        discussion: """
            The drawing is an SVG, or one packed by gzip. Bands across it are rows, bands down it columns; texts are names, headings \
            or heads by size, weight and place; boxes are modules; connectors and lines with heads are arrows. What it was unsure of \
            goes to standard error, each with its place in the drawing.

            Examples:
              kmap-poster import drawing.svg -o map.json
              kmap-poster import drawing.svg --edition 4.15 --date 2018-01-28 -o map.json
            """)

    @Argument(
        help: ArgumentHelp("The drawing; “-” is standard input.", valueName: "drawing"),
        completion: .file(extensions: ["svg", "svgz"]))
    var drawing: String

    @Option(help: ArgumentHelp("The edition's id. (default: a number that stands beside the title)", valueName: "id"))
    var edition: String?

    @Option(help: ArgumentHelp("Its date, YYYY-MM-DD. (default: the last year on the drawing)", valueName: "date"))
    var date: String?

    @Option(help: ArgumentHelp("The map's title. (default: the largest text above the map)", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("The map's id. (default: the words of the title)", valueName: "id"))
    var id: String?

    @Option(
        help: ArgumentHelp("A file for what it was unsure of: JSON, or lines of text by another ending.", valueName: "file"),
        completion: .file())
    var report: String?

    @OptionGroup var output: MapOutput
    @OptionGroup var quiet: QuietOption

    func validate() throws {
        if let date, (try? CalendarDate(day: date)) == nil { throw ValidationError("--date \(date): give a day as YYYY-MM-DD") }
        for (option, value) in [("--edition", edition), ("--id", id)] {
            guard let value else { continue }
            do throws(Mistake) {
                _ = try ValueRules.fileIdentifier(try located(value))
            } catch {
                throw ValidationError("\(option) “\(value)”: \(error.message); \(error.hint ?? "give another")")
            }
        }
        if let report, report == output.output {
            throw ValidationError("map and report cannot both go to “\(report)”; give -o or --report another file")
        }
    }

    private func located(_ text: String) throws(Mistake) -> LocatedJSON {
        guard let json = try? JSONDocument(reading: Array(JSONText.quoted(text).utf8)) else { throw Mistake("this is no text") }
        return json.root
    }

    func run() throws {
        let file = DrawingFile(path: drawing)
        try keepDrawing()
        let map: ImportedMap
        let bytes = try file.bytes()
        do throws(ImportError) {
            map = try DrawingImporter.map(from: bytes, heading: MapHeading(id: id, title: title, edition: edition, date: date))
        } catch {
            standardError(error.finding(file: file.name).description)
            throw CommandFailure(.findings, "\(file.name): no map was written")
        }
        for note in map.notes { standardError(note.finding(file: file.name).description) }
        try output.write(map.tree)
        let summary = ImportSummary(map: map, file: file.name)
        if let report { try write(report.hasSuffix(".json") ? summary.json : summary.text, to: report) }
        if !quiet.isQuiet { standardError(summary.line) }
    }

    /// - Throws: where the map or the report would be written over the drawing.
    private func keepDrawing() throws(CommandFailure) {
        for target in [output.output, report ?? "-"] where target != "-" {
            do throws(CommandFailure) {
                try MapFile(argument: drawing).keepsApart(from: target)
            } catch {
                throw CommandFailure(
                    error.status, "“\(target)” is the drawing itself, which is never overwritten; give another file")
            }
        }
    }

    private func write(_ text: String, to path: String) throws(CommandFailure) {
        do throws(OutputError) {
            try OutputFile.write(Array(text.utf8), to: path)
        } catch {
            throw CommandFailure(error)
        }
    }
}
