import Foundation
import StandardsFoundation
import StandardsKit

/// Serves the deadlines of a catalogue on this machine, for calendars to subscribe to.
///
/// The catalogue is read once; every request reads the same value, at the same time as others, without a lock.
@main
enum Server {
    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        let port = words.first.flatMap(UInt16.init) ?? 8080
        let folder = URL(filePath: #filePath).appending(path: "../../../../Catalogues").standardized
        let site = try Site(Catalogue(contentsOf: folder.appending(path: "china-2024-09.json")))
        let listener = try Listener(port: port)

        // Somebody who goes away while he is answered ends no server.
        signal(SIGPIPE, SIG_IGN)
        let signals = listener.closing(at: [SIGINT, SIGTERM])
        print("http://127.0.0.1:\(listener.port)/")
        fflush(nil)
        listener.serve { site.response(to: $0) }
        for source in signals { source.cancel() }
        print("closed")
    }
}
