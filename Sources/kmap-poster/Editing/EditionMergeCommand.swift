internal import ArgumentParser
internal import MapEditing
internal import MapModel

struct EditionMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Joins two maps into editions of one, by label.",
        discussion: """
            What has the same label in the newest edition of the first map and in the second is one entry, with what \
            differs said by edition; ids are those of the first. The second map has one edition, which becomes the newest.

            Example:
              kmap-poster edition merge old.json new.json -o both.json
            """)

    @Argument(
        help: ArgumentHelp("A map, of one edition or several.", valueName: "older"), completion: .file(extensions: ["json"]))
    var older: String

    @Argument(help: ArgumentHelp("A map of one edition.", valueName: "newer"), completion: .file(extensions: ["json"]))
    var newer: String

    @OptionGroup var output: MapOutput
    @OptionGroup var quiet: QuietOption

    func run() throws {
        let files = [MapFile(argument: older), MapFile(argument: newer)]
        if output.output != "-" { for file in files { try file.keepsApart(from: output.output) } }
        let (old, oldTree) = try files[0].readForEditing()
        let (new, newTree) = try files[1].readForEditing()
        guard new.editions.count == 1 else {
            throw CommandFailure(.usage, "\(files[1].name): has \(new.editions.count) editions; the second map must have one")
        }
        let id = new.newest.edition.id
        if old.editions.contains(where: { $0.id == id }) {
            throw CommandFailure(.usage, "both maps have an edition “\(id)”; give one of them another id")
        }
        guard old.newest.edition.date <= new.newest.edition.date else {
            throw CommandFailure(.usage, "“\(id)” is older than “\(old.newest.edition.id)”; give the older map first")
        }
        try output.write(MapMerge.map(oldTree, newTree))
    }
}
