internal import CairoRender
internal import MapModel

/// What every command that draws a map begins with: the map, one edition of it, and where the result goes.
struct MapJob {
    let data: DataFolder
    let file: MapFile
    let document: MapDocument
    let map: PosterMap
    let destination: String
    let isQuiet: Bool
    /// Whether the program called the file so, since nobody else did.
    private let isNameChosen: Bool
    let stopwatch: Stopwatch

    /// Reads the map.
    ///
    /// - Parameters:
    ///   - output: a file, "-", or nil where none was given.
    ///   - name: what the file is called then.
    /// - Throws: where the map cannot be read or has errors, has no such edition, or would be written over.
    init(
        _ input: MapOptions, _ edition: EditionOption, output: String?, name: (MapDocument, PosterMap) -> String
    ) throws {
        data = try input.data()
        file = input.file(in: data)
        if let output { try file.keepsApart(from: output) }
        var stopwatch = Stopwatch()
        document = try stopwatch.measure("read") { [file] in try file.read() }
        self.stopwatch = stopwatch
        map = try edition.map(of: document)
        destination = output ?? name(document, map)
        isNameChosen = output == nil
        isQuiet = input.isQuiet
        try file.keepsApart(from: destination)
    }

    /// Writes the file's name to standard output where the program chose it.
    func sayChosenName() throws(CommandFailure) {
        if isNameChosen, !isQuiet { try standardOutput([destination], as: .data) }
    }
}

extension PosterMaker {
    init(_ job: MapJob, foreignText: FontBook.ForeignText = .isRefused) throws(CommandFailure) {
        try self.init(
            data: job.data, mapName: job.file.name, texts: job.document.texts, isQuiet: job.isQuiet,
            stopwatch: job.stopwatch, foreignText: foreignText)
    }
}
