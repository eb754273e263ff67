internal import Glibc
internal import Synchronization
internal import SystemPackage

/// What is written before it takes a destination's place.
enum TemporaryFile {
    /// Linux's O_TMPFILE: a file without a name, gone when nobody has it open.
    private static let nameless: FileDescriptor.OpenOptions = [.init(rawValue: 0o20_000_000), .directory]

    /// Of a new file, before the process's mask takes from them.
    private static let permissions = FilePermissions(rawValue: 0o666)

    /// Opens a file in the folder of `destination`; it has a name only where the file system demands one.
    static func open(
        beside destination: FilePath, for path: String
    ) throws(OutputError) -> (descriptor: FileDescriptor, name: FilePath?) {
        if (try? FilePath("/proc/self/fd").checkAccess(X_OK)) != nil {
            do throws(Errno) {
                return (try open(destination.folder, [nameless, .closeOnExec]), nil)
            } catch {
                guard [.notSupportedOnSocket, .isDirectory, .invalidArgument].contains(error) else {
                    throw OutputError(path: path, code: error)
                }
            }
        }
        return try withFreeName(beside: destination, for: path) { name throws(Errno) in
            let descriptor = try open(name, [.create, .exclusiveCreate, .closeOnExec])
            remember(name)
            return (descriptor, name)
        }
    }

    private static func open(
        _ path: FilePath, _ options: FileDescriptor.OpenOptions
    ) throws(Errno) -> FileDescriptor {
        try systemCall { try FileDescriptor.open(path, .writeOnly, options: options, permissions: permissions) }
    }

    /// Gives a file without a name the destination's.
    ///
    /// - Returns: nil; or where there is a file of that name, a name beside it, from which it can be renamed.
    static func link(
        _ descriptor: FileDescriptor, to destination: FilePath, for path: String
    ) throws(OutputError) -> FilePath? {
        do throws(Errno) {
            try descriptor.link(to: destination)
            return nil
        } catch {
            guard error == .fileExists else { throw OutputError(path: path, code: error) }
        }
        return try withFreeName(beside: destination, for: path) { name throws(Errno) in
            try descriptor.link(to: name)
            remember(name)
            return name
        }
    }

    /// Removes a file that was opened with a name, where it is still there.
    static func remove(_ name: FilePath) {
        try? name.unlink()
        forget()
    }

    private static func withFreeName<Result>(
        beside destination: FilePath, for path: String, _ body: (FilePath) throws(Errno) -> Result
    ) throws(OutputError) -> Result {
        for attempt in 0..<1_000 {
            do throws(Errno) {
                return try body(destination.folder.appending(".kmap-poster-\(getpid())-\(attempt).tmp"))
            } catch {
                guard error == .fileExists else { throw OutputError(path: path, code: error) }
            }
        }
        throw OutputError(path: path, code: .fileExists)
    }

    // MARK: What a signal may have to remove

    /// The address of the name as C reads it; 0 where there is none. A signal's handler may read it at any time.
    private static let current = Atomic<UInt>(0)

    private static func remember(_ name: FilePath) {
        current.store(name.withPlatformString { UInt(bitPattern: strdup($0)) }, ordering: .sequentiallyConsistent)
    }

    /// Forgets the name; it is a few bytes, and freeing them could meet the handler.
    static func forget() {
        current.store(0, ordering: .sequentiallyConsistent)
    }

    /// Removes the temporary file there may be; calls nothing a signal's handler may not.
    static func removeCurrent() {
        let name = UnsafePointer<CChar>(bitPattern: current.load(ordering: .sequentiallyConsistent))
        if let name { unlink(name) }
    }
}
