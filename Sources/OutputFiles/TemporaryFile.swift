internal import Glibc
internal import Synchronization

/// What is written before it takes a destination's place.
enum TemporaryFile {
    /// Linux's O_TMPFILE: a file without a name, gone when nobody has it open.
    private static let nameless = 0o20_000_000 | O_DIRECTORY

    /// Opens a file in the folder of `destination`; it has a name only where the file system demands one.
    static func open(
        beside destination: String, for path: String
    ) throws(OutputError) -> (descriptor: Int32, name: String?) {
        let folder = OutputError.folder(of: destination)
        if access("/proc/self/fd", X_OK) == 0 {
            let descriptor = Glibc.open(folder, nameless | O_WRONLY | O_CLOEXEC, 0o666)
            if descriptor >= 0 { return (descriptor, nil) }
            guard [EOPNOTSUPP, EISDIR, EINVAL].contains(errno) else { throw OutputError(path: path, code: errno) }
        }
        return try withFreeName(beside: destination, for: path) { name in
            let descriptor = Glibc.open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else { return nil }
            remember(name)
            return (descriptor, name)
        }
    }

    /// Gives a file without a name the destination's.
    ///
    /// - Returns: nil; or where there is a file of that name, a name beside it, from which it can be renamed.
    static func link(_ descriptor: Int32, to destination: String, for path: String) throws(OutputError) -> String? {
        let source = "/proc/self/fd/\(descriptor)"
        if linkat(AT_FDCWD, source, AT_FDCWD, destination, AT_SYMLINK_FOLLOW) == 0 { return nil }
        guard errno == EEXIST else { throw OutputError(path: path, code: errno) }
        return try withFreeName(beside: destination, for: path) { name in
            guard linkat(AT_FDCWD, source, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 else { return nil }
            remember(name)
            return name
        }
    }

    /// Removes a file that was opened with a name, where it is still there.
    static func remove(_ name: String) {
        unlink(name)
        forget()
    }

    private static func withFreeName<Result>(
        beside destination: String, for path: String, _ body: (String) -> Result?
    ) throws(OutputError) -> Result {
        let folder = OutputError.folder(of: destination)
        for attempt in 0..<1_000 {
            if let result = body("\(folder)/.kmap-poster-\(getpid())-\(attempt).tmp") { return result }
            guard errno == EEXIST else { throw OutputError(path: path, code: errno) }
        }
        throw OutputError(path: path, code: EEXIST)
    }

    // MARK: What a signal may have to remove

    /// The address of the name as C reads it; 0 where there is none. A signal's handler may read it at any time.
    private static let current = Atomic<UInt>(0)

    private static func remember(_ name: String) {
        current.store(UInt(bitPattern: strdup(name)), ordering: .sequentiallyConsistent)
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
