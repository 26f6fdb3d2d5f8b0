package import StandardsModel

/// Reads a small file of settings: an object of keys that are known, each fault at its place.
package struct SettingsReader {
    /// A value, and where it is.
    package struct Setting {
        package let value: JSONValue
        package let location: SourceLocation
    }

    /// The values that were read, by their keys.
    package private(set) var settings: [String: Setting] = [:]
    /// What is wrong with the file.
    package private(set) var diagnostics: [Diagnostic] = []

    private let source: CatalogueSource
    private let lines: LineIndex

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - keys: The keys that it may have.
    package init(_ source: CatalogueSource, keys: [String]) {
        self.source = source
        lines = LineIndex(source.bytes)
        let (found, faults) = JSONScanner.scan(source.bytes, faultLimit: 100) { scanner in
            (Self.members(&scanner, keys), scanner.faults)
        }
        for (name, value, place) in found { settings[name] = Setting(value: value, location: location(of: place)) }
        for fault in faults.reported {
            let place = location(of: fault.offset)
            report(fault.summary, at: place, rule: fault.rule, fixes: fault.fixes)
        }
    }

    /// Adds what is wrong with a setting.
    package mutating func report(
        _ summary: String, at location: SourceLocation, rule: String = "value-type", fixes: [String] = []
    ) {
        diagnostics.append(Diagnostic(rule: rule, summary: summary, fixes: fixes, location: location))
    }

    private func location(of offset: Int) -> SourceLocation {
        let position = lines.position(of: offset)
        return SourceLocation(file: source.name, line: position.line, column: position.column)
    }

    /// The members of the object, in their order, with the places of their values.
    private static func members(
        _ scanner: inout JSONScanner, _ keys: [String]
    ) -> [(name: String, value: JSONValue, place: Int)] {
        var found: [(name: String, value: JSONValue, place: Int)] = []
        if let place = scanner.firstInvalidUTF8() {
            scanner.abort("json-encoding", at: place, "these bytes are not UTF-8", fixes: ["save the file as UTF-8"])
            return []
        }
        scanner.skipSpace()
        guard scanner.start == .object else {
            let what = scanner.offset < scanner.count ? "found \(scanner.foundValue)" : "the file is empty"
            scanner.abort("json-syntax", at: scanner.offset, "settings are an object in braces, \(what)")
            return []
        }
        var seen: [String: Int] = [:]
        guard var frame = scanner.open() else { return [] }
        while let name = scanner.nextName(&frame) {
            let key = scanner.content(of: name)
            let place = scanner.offset
            if let first = seen.updateValue(name.start - 1, forKey: key) {
                scanner.reportDuplicate(key, at: name.start - 1, first: first)
            } else if !keys.contains(key) {
                let meant = Suggestion.nearest(to: key, among: keys)
                scanner.report(
                    "unknown-key", at: name.start - 1, "there is no setting \"\(key)\"",
                    fixes: [meant.map { "write \"\($0)\"" } ?? "the settings are \(keys.joined(separator: ", "))"])
            }
            guard let value = scanner.readValue() else { continue }
            if keys.contains(key) { found.append((key, value, place)) }
        }
        scanner.skipSpace()
        if scanner.offset < scanner.count, !scanner.isAborted {
            scanner.abort("json-syntax", at: scanner.offset, "nothing may follow the settings")
        }
        return found
    }
}
