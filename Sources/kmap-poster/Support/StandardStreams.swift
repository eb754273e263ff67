internal import OutputFiles
internal import SystemPackage

/// Writes a line to standard error; what a command was asked for goes to standard output.
func standardError(_ message: String) {
    // Where standard error is closed, there is nobody to tell.
    _ = try? FileDescriptor.standardError.writeAll((message + "\n").utf8)
}

/// Writes lines to standard output.
///
/// - Throws: where they cannot be written, as on a full disk.
func standardOutput(_ lines: [String]) throws(CommandFailure) {
    do {
        try OutputFile.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: "-")
    } catch {
        throw CommandFailure(error)
    }
}

extension CommandFailure {
    /// 74 where writing had begun (the disk is full, the reader of a pipe has gone), else 73.
    init(_ error: OutputError) {
        let isBrokenOff = [.noSpace, .diskQuotaExceeded, .fileTooLarge, .ioError, .brokenPipe].contains(error.code)
        self.init(isBrokenOff ? .inputOutput : .cannotCreate, error.description)
    }
}
