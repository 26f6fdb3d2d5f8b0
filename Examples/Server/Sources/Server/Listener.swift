import Dispatch
import Foundation

/// A socket on the loopback address, where others on this machine can connect.
struct Listener: Sendable {
    struct Failure: Error, CustomStringConvertible {
        let description: String
        init(_ call: String) { description = "\(call): \(String(cString: strerror(errno)))" }
    }

    /// The longest head of a request, in bytes.
    private static let limit = 16384
    /// How long a client may be silent, in seconds.
    private static let patience = 5

    private let socket: Int32
    /// A byte in this pipe says that it is to close, from whatever thread.
    private let bell: (hearing: Int32, ringing: Int32)
    /// The port on which it listens.
    let port: UInt16

    /// Listens on a port; on any free one for 0.
    init(port: UInt16) throws {
        #if canImport(Darwin)
            let stream = SOCK_STREAM
        #else
            let stream = Int32(SOCK_STREAM.rawValue)
        #endif
        socket = Foundation.socket(AF_INET, stream, 0)
        guard socket >= 0 else { throw Failure("socket") }
        var yes: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = socket
        let (bound, named) = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                (bind(socket, address, size), getsockname(socket, address, &size))
            }
        }
        self.port = UInt16(bigEndian: address.sin_port)
        var ends: [Int32] = [0, 0]
        guard bound == 0, named == 0, listen(socket, 64) == 0, pipe(&ends) == 0 else {
            let failure = Failure("port \(port)")
            Foundation.close(socket)
            throw failure
        }
        bell = (ends[0], ends[1])
    }

    /// Answers until it is closed, several clients at a time, and returns when all have their answers.
    func serve(_ answer: @escaping @Sendable (Request) -> Response) {
        let clients = DispatchGroup()
        let room = DispatchSemaphore(value: 32)
        while hasClient() {
            let client = accept(socket, nil, nil)
            guard client >= 0 else { continue }
            room.wait()
            DispatchQueue.global().async(group: clients) {
                Self.converse(client, answer)
                Foundation.close(client)
                room.signal()
            }
        }
        Foundation.close(socket)
        clients.wait()
        Foundation.close(bell.hearing)
        Foundation.close(bell.ringing)
    }

    /// Lets nobody connect any more.
    func close() { write(bell.ringing, "!", 1) }

    /// Closes it at a signal; what has been asked is still answered.
    ///
    /// - Returns: What waits for the signals, to be kept as long.
    func closing(at signals: [Int32]) -> [any DispatchSourceSignal] {
        signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { close() }
            source.resume()
            return source
        }
    }

    /// Waits until somebody connects; false once it is to close.
    private func hasClient() -> Bool {
        var events = [socket, bell.hearing].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while poll(&events, nfds_t(events.count), -1) < 0 { if errno != EINTR { return false } }
        return events[1].revents == 0
    }

    /// Reads one request, and answers it.
    private static func converse(_ client: Int32, _ answer: (Request) -> Response) {
        var time = timeval(tv_sec: patience, tv_usec: 0)
        for side in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(client, SOL_SOCKET, side, &time, socklen_t(MemoryLayout<timeval>.size))
        }
        var head: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 4096)
        var end: Int?
        while end == nil, head.count < limit {
            let count = recv(client, &part, part.count, 0)
            guard count > 0 else { return }
            let from = max(head.count - 3, 0)
            head += part[..<count]
            end = (from..<max(from, head.count - 3)).first { head[$0..<($0 + 4)].elementsEqual("\r\n\r\n".utf8) }
        }
        let request = end.flatMap { Request(String(decoding: head[..<$0], as: UTF8.self)) }
        let response = request.map(answer) ?? Response(end == nil ? .tooLarge : .badRequest)
        send(response.message(withBody: request?.method != "HEAD"), to: client)
        // What is closed with something unread is torn down before the client has read the answer.
        shutdown(client, Int32(SHUT_WR))
        var unread = 0
        while unread < 1 << 20 {
            let count = recv(client, &part, part.count, 0)
            guard count > 0 else { return }
            unread += count
        }
    }

    private static func send(_ bytes: [UInt8], to client: Int32) {
        var place = 0
        while place < bytes.count {
            let count = bytes[place...].withUnsafeBytes { Foundation.send(client, $0.baseAddress, $0.count, 0) }
            guard count > 0 else { return }
            place += count
        }
    }
}
