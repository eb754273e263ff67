internal import ArgumentParser
internal import MapModel
internal import SystemPackage

/// Where the program's own data is.
struct DataOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder that holds data/, Fonts/ and Profiles/. (default: share/kmap-poster beside the program's folder, or the source tree)",
            valueName: "folder"),
        completion: .directory)
    var dataDir: String?

    func folder() throws(CommandFailure) -> DataFolder { try DataFolder.find(given: dataDir) }
}

/// Which map, where the program's own data is, and how much is said.
struct MapOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("The map, a JSON file; “-” is standard input. (default: the bundled map)", valueName: "map"),
        completion: .file(extensions: ["json"]))
    var map: String?

    @OptionGroup var dataOption: DataOption
    @OptionGroup var quiet: QuietOption

    var isQuiet: Bool { quiet.isQuiet }

    func data() throws(CommandFailure) -> DataFolder { try dataOption.folder() }

    func file(in data: DataFolder) -> MapFile { MapFile(argument: map ?? data.map.string) }
}

/// Which edition of it.
struct EditionOption: ParsableArguments {
    @Option(help: ArgumentHelp("The edition of the map. (default: the one the map marks so, else the newest)", valueName: "id"))
    var edition: String?

    func map(of document: MapDocument) throws(CommandFailure) -> PosterMap { try Self.map(edition, of: document) }

    /// - Parameter edition: an id; nil is the usual one.
    static func map(_ edition: String?, of document: MapDocument) throws(CommandFailure) -> PosterMap {
        guard let edition else { return document.usual }
        return try usage { try document.edition(edition) }
    }
}
