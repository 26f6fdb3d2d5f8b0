/// One thing that is wrong, or odd, in a catalogue.
///
/// ```swift
/// for diagnostic in catalogue.validate().diagnostics where diagnostic.rule == "dangling-reference" {
///     print(diagnostic)
///     if let missing = diagnostic.target { print("add", missing) }
/// }
/// ```
public struct Diagnostic: Hashable, Sendable {
    /// How bad it is.
    ///
    /// ```swift
    /// let diagnostics = catalogue.validate().diagnostics.map { diagnostic in
    ///     var diagnostic = diagnostic
    ///     diagnostic.severity = .error  // warnings stop a release as well
    ///     return diagnostic
    /// }
    /// ```
    public enum Severity: String, Hashable, Sendable {
        /// The catalogue cannot be used.
        case error
        /// The catalogue can be used.
        case warning
    }

    /// The stable id of the rule that found it: `dangling-reference`.
    public var rule: String
    /// How bad it is.
    public var severity: Severity
    /// How many faults it reports: 1, or as many as are not reported one by one.
    public var count: Int
    /// Where in the catalogue it is.
    public var path: CataloguePath
    /// What is wrong, in one line.
    public var summary: String
    /// Why it matters.
    public var explanation: String
    /// What else is worth knowing, such as where the other of two is.
    public var notes: [String]
    /// What to write instead, for people.
    public var fixes: [String]
    /// What a program can write instead, where only one thing can be meant.
    public var replacement: Replacement?
    /// Where in a file it is, once known.
    public var location: SourceLocation?
    /// The entity that is missing, where it is about one that is not there.
    public var target: EntityReference?
    /// Which entity may be meant, until it is looked for.
    package var meant: MeantEntity?

    /// A diagnostic with what is known of it. Of a summary or a fix that repeats a very long text the middle is left out.
    public init(
        rule: String, severity: Severity = .error, count: Int = 1, path: CataloguePath = CataloguePath(),
        summary: String, explanation: String = "", notes: [String] = [], fixes: [String] = [],
        location: SourceLocation? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.count = count
        self.path = path
        self.summary = summary.shortened(to: 1000)
        self.explanation = explanation
        self.notes = notes
        self.fixes = fixes.map { $0.shortened(to: 1000) }
        self.location = location
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line:column: severity: message [rule]`; without a file, the path in the catalogue is shown in its place.
    public var description: String {
        let place = location?.description ?? (path.isEmpty ? "catalogue" : path.description)
        let fix = fixes.isEmpty ? "" : ": \(fixes.joined(separator: "; "))"
        return "\(place): \(severity.rawValue): \(summary)\(fix) [\(rule)]"
    }
}

extension Sequence<Diagnostic> {
    /// How many faults of a severity they report.
    public func count(of severity: Diagnostic.Severity) -> Int {
        reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
    }
}

/// A place in a file.
///
/// ```swift
/// let reading = CatalogueReader().read([CatalogueSource(name: "china.json", bytes: bytes)])
/// let places = Set(reading.diagnostics.compactMap(\.location))
/// for place in places.sorted() { print(place) }  // china.json:12:5
/// ```
public struct SourceLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The file as it was named.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column in UTF-8 bytes, from 1.
    public let column: Int

    /// A place by its parts.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.file == right.file
            ? (left.line, left.column) < (right.line, right.column) : left.file.precedesInBytes(right.file)
    }
    public var description: String { "\(file):\(line):\(column)" }
}

/// A place in a catalogue: an entity, and the way to a value in it.
///
/// ```swift
/// let standard = EntityReference(kind: "standard", id: "gb-28008-2024")
/// let path = CataloguePath(standard, [.property("replaces"), .element(0), .property("date")])
/// path.description  // standard/gb-28008-2024.replaces[0].date
/// ```
public struct CataloguePath: Hashable, Sendable, CustomStringConvertible {
    /// One step.
    ///
    /// ```swift
    /// for diagnostic in catalogue.validate().diagnostics {
    ///     if case .property(let name)? = diagnostic.path.steps.first { print(name, diagnostic.summary) }
    /// }
    /// ```
    public enum Step: Hashable, Sendable {
        /// To the property of that name.
        case property(String)
        /// To the element at that position, from 0.
        case element(Int)
    }

    /// The entity; nil for what the catalogue says of itself.
    public var entity: EntityReference?
    /// The way from there.
    public var steps: [Step]

    /// A path.
    public init(_ entity: EntityReference? = nil, _ steps: [Step] = []) {
        self.entity = entity
        self.steps = steps
    }

    /// Whether it names nothing.
    public var isEmpty: Bool { entity == nil && steps.isEmpty }

    public var description: String {
        var text = entity?.description ?? ""
        for step in steps {
            switch step {
            case .property(let name): text += text.isEmpty ? name : ".\(name)"
            case .element(let position): text += "[\(position)]"
            }
        }
        return text
    }
}
