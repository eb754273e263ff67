internal import ArgumentParser
internal import MapModel

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Says what is wrong in a map, all at once.",
        discussion: """
            Checks the data of every edition, and that the fonts have all letters of it. Each finding is one line on standard error, file:line:column first; the exit \
            status is 1 where one of them stops a poster.

            Example:
              kmap-poster validate my-map.json
            """)

    @OptionGroup var input: MapOptions

    func run() throws {
        let data = try input.data()
        let file = input.file(in: data)
        let document = try file.read()
        var maker = try PosterMaker(data: data, mapName: file.name, texts: document.texts, isQuiet: input.isQuiet)
        for map in document.maps { try maker.check(textsOf: map) }
        let editions = document.editions.map(\.id).joined(separator: ", ")
        let noun = document.editions.count == 1 ? "edition" : "editions"
        if input.isQuiet { return }
        try standardOutput(["\(file.name): \(noun) \(editions): no errors"])
    }
}
