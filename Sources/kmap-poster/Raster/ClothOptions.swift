internal import ArgumentParser
internal import Drawing
internal import Foundation
internal import Sheets

extension PrintMedium: ExpressibleByArgument {}

/// What a picture is printed on, and what is sewn of it.
struct ClothOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Cloth that is folded back on every side; --size is the finished size, the file is larger.", valueName: "length"))
    var hem: String?

    @Option(help: ArgumentHelp("The depth of a pocket for a pole at the top.", valueName: "length"))
    var pocketTop: String?

    @Option(
        help: ArgumentHelp(
            "Instead of --pocket-top: the diameter of the pole; the pocket is three times as deep, as is usual.",
            valueName: "length"))
    var pole: String?

    @Option(help: ArgumentHelp("Eyelets in the hem, so far apart at most.", valueName: "length"))
    var grommets: String?

    @Option(
        help: ArgumentHelp(
            "What a picture is printed on; type and lines that are too fine for it are named.", valueName: "medium"))
    var medium = PrintMedium.fabric

    @Option(help: ArgumentHelp("A vendor's product that “kmap-poster presets” lists: sets size and dpi.", valueName: "id"))
    var preset: String?

    var isDefault: Bool { hem == nil && pocketTop == nil && pole == nil && grommets == nil && medium == .fabric && preset == nil }

    func validate() throws { _ = try finish() }

    func finish() throws(ValidationError) -> ClothFinish {
        let hem = try optionValue("--hem") { try self.hem.map { try Length.parse($0) } ?? 0 }
        guard pole == nil || pocketTop == nil else {
            throw ValidationError(
                "--pole and --pocket-top exclude each other: a pocket is three times as deep as its pole is thick")
        }
        let pole = try optionValue("--pole") { try self.pole.map { try Length.parse($0) } ?? 0 }
        let depth = try optionValue("--pocket-top") { try pocketTop.map { try Length.parse($0) } }
        let pocket = depth ?? ClothFinish.pocket(forPole: pole)
        let spacing = try optionValue("--grommets") { try grommets.map { try Length.parse($0) } }
        return try optionValue { try ClothFinish(hem: hem, pocketTop: pocket, grommets: spacing) }
    }

    /// The sheets of the finished piece, whose margin keeps type out of the hem's seams and eyelets (a pocket's seam runs over
    /// the map); and the preset, where one is named.
    func sheets(_ poster: SheetOptions, data: DataFolder) throws -> (sheets: [Sheet], preset: Preset?) {
        let finish = try finish()
        guard let preset else {
            return (try poster.sheets().map { try sheet($0.size, margin: $0.margin, finish: finish) }, nil)
        }
        let presets = try data.presets()
        let named = try usage { try Preset.named(preset, among: presets) }
        let upright = named.size
        let lying = Size(upright.height, upright.width)
        let cuts =
            switch poster.orientation ?? .auto {
            case .auto: [lying, upright]
            case .landscape: [lying]
            case .portrait: [upright]
            }
        let sheets = try cuts.map { cut in
            let size = try finish.finished(of: cut)
            return try sheet(size, margin: try poster.layout.margin(of: size), finish: finish)
        }
        return (sheets, named)
    }

    private func sheet(_ size: Size, margin: Double, finish: ClothFinish) throws(ValidationError) -> Sheet {
        try optionValue { try Sheet(size: size, margin: max(margin, finish.hem)) }
    }
}
