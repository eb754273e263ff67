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

    /// Makes a folder that is to be in another, itself and no link to one elsewhere.
    ///
    /// - Throws: where it cannot be made, or a part of its path is a link.
    static func make(_ path: FilePath, below folder: FilePath) throws(CommandFailure) {
        var made = path
        while made != folder, !made.isEmpty {
            if (try? Stat(made, followTargetSymlink: false))?.type == .symbolicLink {
                throw CommandFailure(
                    .cannotCreate, "cannot write into “\(made)”: it is a link that may lead out of “\(folder)”; take it away")
            }
            guard made.removeLastComponent() else { break }
        }
        try make(path)
    }
}
