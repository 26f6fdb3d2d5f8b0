/// A program that is run to its end, and what it wrote.
struct ChildProcess {
    /// What it wrote to its standard output.
    let output: [UInt8]
    /// What it ended with; nil where a signal ended it.
    let status: Int32?

    /// Runs a program with an empty input; its errors go where this program's go.
    ///
    /// - Throws: The error number where it cannot be run.
    init(_ program: String, _ words: [String]) throws(Failure) {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { throw Failure(number: errno) }
        // Other programs that are started must not have them.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let (reading, writing) = (ends[0], ends[1])
        defer { close(reading) }
        let (process, failure) = Self.start(program, words, output: writing)
        close(writing)
        guard failure == 0 else { throw Failure(number: failure) }
        output = Self.readAll(reading)
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        self.status = status & 0x7F == 0 ? status >> 8 & 0xFF : nil
    }

    /// Why it cannot be run.
    struct Failure: Error {
        let number: Int32
    }

    private static func start(_ program: String, _ words: [String], output: Int32) -> (pid_t, Int32) {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = unsafe posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawnattr_init(&attributes)
        defer {
            unsafe posix_spawn_file_actions_destroy(&actions)
            unsafe posix_spawnattr_destroy(&attributes)
        }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
        // It takes the signals which this program does not.
        var (none, taken) = (sigset_t(), sigset_t())
        unsafe sigemptyset(&none)
        unsafe sigemptyset(&taken)
        for number in [SIGPIPE, SIGXFSZ] { unsafe sigaddset(&taken, number) }
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setsigdefault(&attributes, &taken)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var arguments = unsafe ([program] + words).map { unsafe strdup($0) } + [nil]
        defer { _ = unsafe arguments.map { unsafe free($0) } }
        var process: pid_t = 0
        let failure = unsafe posix_spawn(&process, program, &actions, &attributes, &arguments, processEnvironment())
        return (process, failure)
    }

    private static func readAll(_ descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        // What cannot be read any more has ended.
        while let chunk = try? readChunk(descriptor, 1 << 16), !chunk.isEmpty { bytes += chunk }
        return bytes
    }
}
