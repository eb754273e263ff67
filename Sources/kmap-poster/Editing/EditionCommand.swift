internal import ArgumentParser
internal import MapEditing
internal import MapModel
internal import OutputFiles
internal import TextFormats

struct EditionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edition", abstract: "Starts a new edition of a map, or joins two maps into editions of one.",
        discussion: """
            The map is written anew, one entry a line, to standard output or the file named; the old one stays as it is.

            Examples:
              kmap-poster edition new 7.1 --from 7.0 -o my-map.json
              kmap-poster edition new 7.1 --kernel linux-7.1 -o my-map.json
              kmap-poster edition merge old.json new.json -o both.json
            """,
        subcommands: [EditionNewCommand.self, EditionMergeCommand.self])
}

/// Where a map that was changed goes.
struct MapOutput: ParsableArguments {
    @Option(
        name: .shortAndLong, help: ArgumentHelp("The file; “-” is standard output.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var output = "-"

    /// Writes a map, if it is one: what is wrong with it is said, and nothing written.
    func write(_ map: JSONTree) throws(CommandFailure) {
        let bytes = Array(MapText.text(map).utf8)
        let (document, findings) = MapDocument.read(bytes, file: output == "-" ? "<stdout>" : output)
        for finding in findings { standardError(finding.description) }
        guard document != nil else { throw CommandFailure(.findings, "what would be written has errors; nothing was written") }
        do throws(OutputError) {
            try OutputFile.write(bytes, to: output)
        } catch {
            throw CommandFailure(error)
        }
    }
}

extension MapFile {
    /// The map as it stands in the file, and what it says.
    func readForEditing() throws(CommandFailure) -> (document: MapDocument, tree: JSONTree) {
        let (document, text) = try readWithText()
        guard let json = try? JSONDocument(reading: text) else { throw CommandFailure(.findings, "\(name): is no JSON") }
        return (document, JSONTree(json.root))
    }
}
