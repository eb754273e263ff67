internal import ArgumentParser

/// How much is said beside what was asked for.
struct QuietOption: ParsableArguments {
    @Flag(name: [.customShort("q"), .customLong("quiet")], help: "Say nothing but errors and warnings.")
    var isQuiet = false

    /// - Throws: where both `--quiet` and an option that asks for more were given.
    func excludes(_ option: String, given: Bool) throws(ValidationError) {
        guard !isQuiet || !given else { throw ValidationError("--quiet and \(option) exclude each other") }
    }
}
