internal import ArgumentParser
internal import KernelSource
internal import MapEditing
internal import MapModel
internal import TextFormats

struct EditionNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Starts an edition that is like its neighbour.",
        discussion: """
            The edition comes behind the newest and is like that one, or, with --before, before an older one and like \
            that. With --kernel it is checked against that kernel's source, and what needs a decision is listed on standard \
            error.

            Examples:
              kmap-poster edition new 7.1 --from 7.0 -o my-map.json
              kmap-poster edition new 4.19 --before 5.1 --date 2018-10-22 -o my-map.json
            """)

    @Argument(help: ArgumentHelp("The new edition's id.", valueName: "id"))
    var id: String

    @OptionGroup var input: MapOptions

    @Option(help: ArgumentHelp("The edition it is like: the newest, or that of --before. (default: that one)", valueName: "id"))
    var from: String?

    @Option(help: ArgumentHelp("The edition it comes before, and is like.", valueName: "id"))
    var before: String?

    @Option(help: ArgumentHelp("Its date, YYYY-MM-DD. (default: that of the edition it is like)", valueName: "date"))
    var date: String?

    @Option(help: ArgumentHelp("The top folder of that kernel's source.", valueName: "folder"), completion: .directory)
    var kernel: String?

    @Option(help: ArgumentHelp("The architecture, as its folder in arch/ is called.", valueName: "name"))
    var arch = "x86"

    @OptionGroup var output: MapOutput

    func validate() throws {
        if let date {
            do throws(CalendarDateError) {
                _ = try CalendarDate(day: date)
            } catch {
                throw ValidationError("--date \(date): give a day as YYYY-MM-DD")
            }
        }
    }

    func run() throws {
        let file = input.file(in: try input.data())
        if output.output != "-" { try file.keepsApart(from: output.output) }
        let (document, tree) = try file.readForEditing()
        let neighbour = try neighbour(in: document)
        let heading = EditionCut.Heading(
            id: id, name: renamed(neighbour.name, neighbour), date: date ?? neighbour.date,
            release: renamed(neighbour.release, neighbour))
        let map = EditionCut(of: tree).map(with: heading, at: before.map { .before($0) } ?? .end)
        try output.write(map)
        try list(map, file: file, like: neighbour)
    }

    /// - Throws: where there is an edition of that id, or none that it can be like.
    private func neighbour(in document: MapDocument) throws(CommandFailure) -> Edition {
        if document.editions.contains(where: { $0.id == id }) { throw CommandFailure(.usage, "the map has an edition “\(id)”") }
        let neighbour =
            try before.map { name throws(CommandFailure) in try EditionOption.map(name, of: document) } ?? document.newest
        if let from, from != neighbour.edition.id {
            _ = try EditionOption.map(from, of: document)
            throw CommandFailure(
                .usage,
                "--from \(from): an edition is like its neighbour, here “\(neighbour.edition.id)”; --before says where else it stands"
            )
        }
        return neighbour.edition
    }

    /// "Linux 7.0" as "Linux 7.1", where it has the id of the edition in it.
    private func renamed(_ text: String, _ neighbour: Edition) -> String { text.replacing(neighbour.id, with: id) }

    // MARK: What needs a decision

    private func list(_ map: JSONTree, file: MapFile, like neighbour: Edition) throws {
        if !input.isQuiet {
            if date == nil {
                standardError("\(file.name): note: the date of “\(id)” is that of “\(neighbour.id)”, \(neighbour.date)")
            }
            standardError("\(file.name): note: the credit of “\(id)” is that of “\(neighbour.id)”")
        }
        guard let kernel else { return }
        let (document, _) = MapDocument.read(Array(MapText.text(map).utf8), file: file.name)
        guard let edition = try document?.edition(id) else { return }
        let check = KernelChecking(map: edition, arch: arch, tags: nil)
        let report = try check.report(in: try check.tree(kernel), arrows: false)
        for line in input.isQuiet ? report.lines.dropLast() : report.lines { standardError(line) }
    }
}
