internal import ArgumentParser
internal import PosterDrawing

/// Which colours.
struct ThemeOption: ParsableArguments {
    @Option(
        name: .customLong("theme"),
        help: ArgumentHelp("The colours: \(Theme.all.map(\.name).joined(separator: ", ")).", valueName: "name"))
    var name = Theme.classic.name

    var isDefault: Bool { name == Theme.classic.name }

    func validate() throws { _ = try theme() }

    func theme() throws(ValidationError) -> Theme {
        try optionValue { try Theme.named(name) }
    }
}
