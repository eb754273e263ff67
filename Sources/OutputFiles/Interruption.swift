internal import Glibc

/// What Ctrl-C, and others that end the process, must not leave behind.
package enum Interruption {
    /// From here on SIGINT, SIGTERM and SIGHUP end the process as they would, but first remove a temporary file and, where
    /// standard error is a terminal, end the line that is being drawn there.
    package static func handle() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            // One that is ignored, as under nohup, stays so.
            let before = signal(number) { number in
                TemporaryFile.removeCurrent()
                if isatty(STDERR_FILENO) == 1 { Glibc.write(STDERR_FILENO, "\n", 1) }
                signal(number, SIG_DFL)
                raise(number)
            }
            sigaddset(&signals, number)
            if let before, unsafeBitCast(before, to: Int.self) == 1 { signal(number, SIG_IGN) }
        }
        // Then the write says so, instead of the process ending without a word.
        signal(SIGXFSZ, SIG_IGN)
        // A parent that starts processes from a thread of a pool leaves them blocked.
        sigprocmask(SIG_UNBLOCK, &signals, nil)
    }
}
