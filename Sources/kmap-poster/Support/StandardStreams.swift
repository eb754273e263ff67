internal import OutputFiles
internal import SystemPackage
internal import TextFormats

/// Writes a line to standard error; what a command was asked for goes to standard output.
///
/// Nothing in it acts on a terminal, wherever its words are from: it stays one line.
func standardError(_ message: String) {
    // Where standard error is closed, there is nobody to tell.
    _ = try? FileDescriptor.standardError.writeAll((message.visible + "\n").utf8)
}

/// What lines on standard output are for.
enum OutputKind {
    /// Somebody who reads them.
    case words
    /// Programs as well: JSON, patches, names of files. They get every byte as it is, people at a terminal do not.
    case data
}

/// Writes lines to standard output.
///
/// - Throws: where they cannot be written, as on a full disk.
func standardOutput(_ lines: [String], as kind: OutputKind = .words) throws(CommandFailure) {
    let isVisible = kind == .words || FileDescriptor.standardOutput.isTerminal
    let text = lines.map { line in
        // What is many lines itself has its line feeds.
        let parts = line.split(separator: "\n", omittingEmptySubsequences: false)
        return (isVisible ? parts.map { String($0).visible }.joined(separator: "\n") : line) + "\n"
    }
    do {
        try OutputFile.write(Array(text.joined().utf8), to: "-")
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
