internal import OutputFiles
internal import SystemPackage

/// A folder that files are written into.
enum OutputFolder {
    /// Makes it, and those it is in, where they are not there.
    ///
    /// - Throws: where it cannot be made, or has no name.
    static func make(_ path: FilePath) throws(CommandFailure) {
        guard !path.isEmpty else {
            throw CommandFailure(.cannotCreate, "no folder name given to write into; “.” is the folder you are in")
        }
        var made = FilePath(root: path.root)
        for component in path.components {
            made.append(component)
            do throws(Errno) {
                try made.makeFolder()
            } catch {
                guard !made.isFolder else { continue }
                let reason =
                    switch error {
                    case .fileExists, .notDirectory: "there is a file of that name"
                    case .permissionDenied, .notPermitted, .readOnlyFileSystem: "no permission to write there"
                    case .noSpace, .diskQuotaExceeded: "the disk is full"
                    default: "\(error)"
                    }
                throw CommandFailure(.cannotCreate, "cannot make the folder “\(made)”: \(reason); give another with -o")
            }
        }
    }
}
