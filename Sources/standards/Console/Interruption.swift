/// Does what has to be done when somebody interrupts the program.
///
/// The process has one thing under way at a time, since a signal has to find it.
enum Interruption {
    private static let lock = Lock()
    nonisolated(unsafe) private static var ending: (() -> Void)?
    nonisolated(unsafe) private static var isWatching = false
    nonisolated(unsafe) private static var endsAtClosedPipe = false
    /// Whether what the keyboard sends is for another program, to which this one writes.
    nonisolated(unsafe) private static var isSpared = false

    /// Makes a write to a closed pipe and one beyond the limit of a file return an error, and not end the program at once.
    static func prepare() {
        unsafe endsAtClosedPipe = !isIgnored(signal(SIGPIPE, SIG_IGN))
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Keeps what has to be done before somebody's interruption ends the program; nil where nothing is under way.
    static func beforeEnding(_ act: (() -> Void)?) {
        lock.withLock {
            if unsafe act != nil && !isWatching {
                watch()
                unsafe isWatching = true
            }
            unsafe ending = act
        }
    }

    /// Ends the program quietly, as SIGPIPE does, unless whoever started it wants it to go on.
    static func endAtClosedPipe() {
        if unsafe endsAtClosedPipe { end(SIGPIPE) }
    }

    /// Starts a program that takes the signals which this one does not, and leaves those of the keyboard to it from then on.
    static func sparing<Result>(_ start: () -> Result) -> Result {
        let pipe = signal(SIGPIPE, SIG_DFL)
        var (none, mask) = (sigset_t(), sigset_t())
        unsafe pthread_sigmask(SIG_SETMASK, &none, &mask)
        defer {
            unsafe pthread_sigmask(SIG_SETMASK, &mask, nil)
            signal(SIGPIPE, pipe)
            for number in [SIGINT, SIGQUIT] { signal(number, SIG_IGN) }
            lock.withLock { unsafe isSpared = true }
        }
        return start()
    }

    /// Waits for every signal that ends a program from outside, other than SIGKILL, on a thread of its own.
    ///
    /// What whoever started the program ignores stays ignored: `nohup` does that with SIGHUP.
    private static func watch() {
        var others = [
            // A fault of the program itself.
            SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS,
            // They stop it, or do nothing.
            SIGCHLD, SIGCONT, SIGURG, SIGWINCH, SIGTSTP, SIGTTIN, SIGTTOU,
            // Reported by the call that fails.
            SIGPIPE, SIGXFSZ,
        ]
        #if canImport(Darwin)
            others += [SIGIO, SIGINFO]
        #endif
        var signals = sigset_t()
        unsafe sigfillset(&signals)
        for number in 1..<Int32(NSIG) where others.contains(number) || isIgnored(number) {
            unsafe sigdelset(&signals, number)
        }
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
        let watched = signals
        let thread = RunningThread {
            var (signals, number) = (watched, Int32())
            while unsafe sigwait(&signals, &number) != 0
                || [SIGINT, SIGQUIT].contains(number) && lock.withLock({ unsafe isSpared })
            {}
            end(number)
        }
        thread?.detach()
    }

    /// Whether whoever started the program wants it to go on at that signal.
    static func isIgnored(_ number: Int32) -> Bool {
        guard number != SIGKILL, number != SIGSTOP else { return true }
        let handler = signal(number, SIG_DFL)
        signal(number, handler)
        return isIgnored(handler)
    }

    private static func isIgnored(_ handler: sig_t?) -> Bool {
        unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    private static func end(_ number: Int32) {
        lock.lock()
        unsafe ending?()
        signal(number, SIG_DFL)
        var signals = sigset_t()
        unsafe sigaddset(&signals, number)
        unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        raise(number)
        exit(128 + number)
    }
}
