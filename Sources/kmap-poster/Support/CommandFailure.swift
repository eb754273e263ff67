/// What the process ends with; `--help` and README.md list them. 64, usage, is argument-parser's own.
enum ExitStatus: Int32 {
    /// The map or its poster has findings that stop it.
    case findings = 1
    /// EX_USAGE: the command was called wrongly.
    case usage = 64
    /// EX_NOINPUT: the map, or the program's own data, is not there or cannot be read.
    case noInput = 66
    /// EX_SOFTWARE: a fault of this program or of a library it uses.
    case software = 70
    /// EX_CANTCREAT: the output cannot be created.
    case cannotCreate = 73
    /// EX_IOERR: reading or writing broke off.
    case inputOutput = 74
}

/// Why a command stops: what standard error says, and the status the process ends with.
struct CommandFailure: Error {
    var status: ExitStatus
    var message: String

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }
}
