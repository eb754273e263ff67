/// How near to the core of the kernel a file is.
enum SourceRank: Int, Comparable {
    case core
    /// Of the architecture that is checked for.
    case architecture
    /// Drivers and tests, whose names are their own.
    case driver
    case otherArchitecture

    /// - Parameter architecture: the folder in `arch/`: `x86`.
    init(of path: String, architecture: String) {
        if path.hasPrefix("arch/") {
            let own = "arch/\(architecture)/"
            guard path.hasPrefix(own) else {
                self = .otherArchitecture
                return
            }
            // User-mode Linux is an architecture of its own, and what boots or builds the kernel no part of it.
            let rest = path.dropFirst(own.utf8.count)
            let isBeside = ["um/", "boot/", "tools/"].contains { rest.hasPrefix($0) }
            self = isBeside ? .driver : .architecture
            return
        }
        let isDriver = ["drivers/", "sound/", "lib/test", "lib/kunit"].contains { path.hasPrefix($0) } || path.contains("kunit")
        self = isDriver ? .driver : .core
    }

    static func < (left: SourceRank, right: SourceRank) -> Bool { left.rawValue < right.rawValue }
}
