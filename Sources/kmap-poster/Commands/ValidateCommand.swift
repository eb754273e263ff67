internal import ArgumentParser
internal import MapModel

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Says what is wrong in a map, all at once.",
        discussion: """
            Checks the data of every edition. Each finding is one line on standard error, file:line:column first; the exit \
            status is 1 where one of them stops a poster.

            Example:
              kmap-poster validate my-map.json
            """)

    @OptionGroup var input: MapOptions

    func run() throws {
        // Checking somebody's own map needs nothing of ours.
        let file = if let map = input.map { MapFile(argument: map) } else { input.file(in: try input.data()) }
        let document = try file.read()
        let editions = document.editions.map(\.id).joined(separator: ", ")
        let noun = document.editions.count == 1 ? "edition" : "editions"
        if input.isQuiet { return }
        try standardOutput(["\(file.name): \(noun) \(editions): no errors"])
    }
}
