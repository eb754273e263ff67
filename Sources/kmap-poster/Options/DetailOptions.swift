internal import ArgumentParser
internal import Drawing

/// How small type may be, and what happens where it would be smaller.
struct DetailOptions: ParsableArguments {
    enum Detail: String, CaseIterable, ExpressibleByArgument {
        case full, auto
    }

    private static let usualFloor = "5pt"

    @Option(
        help: ArgumentHelp(
            "The smallest type of names there may be; where the sheet is too small for it, say what size would do. (default: \(Self.usualFloor) with --detail auto, else none)",
            valueName: "length"))
    var minType: String?

    @Option(help: "auto leaves out the least important names where type would be smaller than --min-type.")
    var detail = Detail.full

    @Flag(help: "Say everything that was left out.")
    var verbose = false

    var isDefault: Bool { minType == nil && detail == .full && !verbose }

    func validate() throws { _ = try floor() }

    /// Points; nil where type may be of any size.
    func floor() throws(ValidationError) -> Double? {
        guard let text = minType ?? (detail == .auto ? Self.usualFloor : nil) else { return nil }
        let floor = try optionValue("--min-type") { try Length.parse(text) }
        guard floor > 0 else { throw ValidationError("--min-type must be more than 0") }
        return floor
    }
}
