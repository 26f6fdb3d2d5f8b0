// The C library, for all files of the command: it imports no Foundation, whose loading takes longer than most commands.
#if canImport(Darwin)
    @_exported import Darwin
#elseif canImport(Musl)
    @_exported import Musl
#else
    @_exported import Glibc
#endif

/// What a variable of the environment says; nil where it is not set.
func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
}

/// The words of the system for an error number.
func systemMessage(_ number: Int32) -> String {
    let words = unsafe String(cString: strerror(number))
    return number == EFBIG
        ? "\(words): the file system, or the limit set here (ulimit -f), allows no larger one" : words
}

/// What this computer is called; nothing where it does not say.
func hostName() -> String {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 257) { name in
        unsafe name.initialize(repeating: 0)
        guard let start = name.baseAddress, unsafe gethostname(start, 256) == 0 else { return "" }
        return unsafe String(cString: start)
    }
}

/// What programs that are started get of the environment.
func processEnvironment() -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    #if canImport(Darwin)
        unsafe _NSGetEnviron().pointee
    #else
        unsafe environ
    #endif
}
