/// How a catalogue of an earlier major version of the format is read.
///
/// A step leads from one major version to the next and is applied while the file is read, so that a diagnostic still
/// names the place in the file as it is. The catalogue that comes of it is one of the current version.
///
/// ```swift
/// let migration = FormatMigration(
///     from: 0, keys: ["norms": "standards"], properties: ["standard": ["number": "designation"]])
/// let reader = CatalogueReader(migrations: [migration])
/// ```
public struct FormatMigration: Sendable {
    /// The major version from which it leads; it leads to the next.
    public let major: Int
    /// What the arrays and the properties of the catalogue itself were called, by the earlier name.
    public let keys: [String: String]
    /// What the properties of entities and of their records were called, by kind (singular) and earlier name.
    public let properties: [String: [String: String]]

    /// A step from a major version to the next.
    public init(from major: Int, keys: [String: String] = [:], properties: [String: [String: String]] = [:]) {
        self.major = major
        self.keys = keys
        self.properties = properties
    }

    /// The steps that this package knows: none, since 1 is the first version that was ever published.
    public static let standard: [FormatMigration] = []
}

/// The steps from a file's version to the current one.
struct MigrationPath {
    static let currentMajor = 1

    private let steps: [FormatMigration]

    /// No steps: the file is of the current version.
    init() { steps = [] }

    /// The steps from a major version on; nil where one is missing.
    init?(from major: Int, among migrations: [FormatMigration]) {
        var steps: [FormatMigration] = []
        // A later version has no way back, and a far earlier one no step.
        guard major <= Self.currentMajor, major >= Self.currentMajor - migrations.count else { return nil }
        for version in major..<Self.currentMajor {
            guard let step = migrations.first(where: { $0.major == version }) else { return nil }
            steps.append(step)
        }
        self.steps = steps
    }

    var isEmpty: Bool { steps.isEmpty }

    /// What a key of the catalogue is called now.
    func key(_ name: String) -> String { steps.reduce(name) { $1.keys[$0] ?? $0 } }

    /// What a property is called now.
    func property(_ name: String, of kind: String) -> String {
        steps.reduce(name) { $1.properties[kind]?[$0] ?? $0 }
    }
}
