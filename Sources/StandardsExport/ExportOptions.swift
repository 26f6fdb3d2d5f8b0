public import StandardsModel

/// What can be chosen of a format. A default of everything is `init()`.
///
/// ```swift
/// struct ListOptions: ExportOptions {
///     var language = LanguageTag.english
///     static var flags: [ExportFlag<ListOptions>] {
///         [ExportFlag("chinese", "titles in Chinese") { $0.language = .simplifiedChinese }]
///     }
/// }
/// ```
public protocol ExportOptions: Sendable {
    /// The defaults.
    init()
    /// The choices as command-line flags.
    static var flags: [ExportFlag<Self>] { get }
    /// Throws where choices that are each possible do not go together. Called before anything is read or written.
    func validate() throws(ExportError)
    /// Whether a format that can write one file does so with these choices.
    var isOneFile: Bool { get }
}

extension ExportOptions {
    /// All go together.
    public func validate() throws(ExportError) {}
    /// It does.
    public var isOneFile: Bool { true }
}

/// No choices.
///
/// ```swift
/// let request: ExportRequest<NoExportOptions> = ExportRequest(catalogue)
/// var output = MemoryOutput()
/// _ = try JSONExporter().export(request, to: &output)
/// ```
public struct NoExportOptions: ExportOptions {
    public static var flags: [ExportFlag<NoExportOptions>] { [] }
    public init() {}
}

/// One choice of a format, as a command-line flag.
///
/// ```swift
/// let from = ExportFlag<CalendarOptions>("from", "DAY", "only what can still be acted on that day") {
///     (options: inout CalendarOptions, text: String) throws(ExportError) in
///     guard let day = try? CalendarDate(text) else { throw ExportError("--from takes a day, not “\(text)”") }
///     options.from = day
/// }
/// ```
public struct ExportFlag<Options: Sendable>: Sendable {
    /// The name without the dashes: `language`.
    public let name: String
    /// What replaces the value in a help text, such as `TAG`; nil for a flag without a value.
    package let placeholder: String?
    /// What it does, in one line.
    public let summary: String
    /// Whether it may be given more than once.
    package let isRepeatable: Bool
    /// Takes the value; the text is empty for a flag without one. The schema says which kinds and relations there are.
    package let apply: @Sendable (inout Options, String, CatalogueSchema) throws(ExportError) -> Void
    /// Takes the catalogues that the values name, for a flag whose values are files of catalogues: exporters open no
    /// files, so whoever reads the flags reads the catalogues.
    package let takeCatalogues: (@Sendable (inout Options, [Catalogue]) -> Void)?

    /// A flag with a value.
    public init(
        _ name: String, _ placeholder: String, _ summary: String, isRepeatable: Bool = false,
        apply: @escaping @Sendable (inout Options, String) throws(ExportError) -> Void
    ) {
        self.init(name, placeholder, summary, isRepeatable: isRepeatable) {
            (options: inout Options, text: String, _: CatalogueSchema) throws(ExportError) in try apply(&options, text)
        }
    }

    /// A flag with a value that is a name in the schema, such as that of a kind.
    public init(
        _ name: String, _ placeholder: String, _ summary: String, isRepeatable: Bool = false,
        apply: @escaping @Sendable (inout Options, String, CatalogueSchema) throws(ExportError) -> Void
    ) {
        self.name = name
        self.placeholder = placeholder
        self.summary = summary
        self.isRepeatable = isRepeatable
        self.apply = apply
        takeCatalogues = nil
    }

    /// A flag whose value names the file of another catalogue; it may be given again.
    public static func catalogues(
        _ name: String, _ placeholder: String, _ summary: String,
        _ path: any WritableKeyPath<Options, [Catalogue]> & Sendable
    ) -> Self {
        Self(name: name, placeholder: placeholder, summary: summary) { $0[keyPath: path] = $1 }
    }

    private init(
        name: String, placeholder: String, summary: String,
        takeCatalogues: @escaping @Sendable (inout Options, [Catalogue]) -> Void
    ) {
        self.name = name
        self.placeholder = placeholder
        self.summary = summary
        isRepeatable = true
        apply = { (_: inout Options, _: String, _: CatalogueSchema) throws(ExportError) in }
        self.takeCatalogues = takeCatalogues
    }

    /// A flag without a value.
    public init(_ name: String, _ summary: String, apply: @escaping @Sendable (inout Options) -> Void) {
        self.name = name
        placeholder = nil
        self.summary = summary
        isRepeatable = false
        self.apply = { (options: inout Options, _: String, _: CatalogueSchema) throws(ExportError) in apply(&options) }
        takeCatalogues = nil
    }

    /// A flag whose value is one of a list.
    public static func choice<Choice: CaseIterable & RawRepresentable & Sendable>(
        _ name: String, _ summary: String, _ path: any WritableKeyPath<Options, Choice> & Sendable
    ) -> Self where Choice.RawValue == String {
        let words = Choice.allCases.map(\.rawValue)
        return Self(name, words.joined(separator: "|"), summary) {
            (options: inout Options, text: String) throws(ExportError) in
            guard let choice = Choice(rawValue: text) else {
                throw ExportError("--\(name) takes \(words.joined(separator: ", ")), not “\(text)”")
            }
            options[keyPath: path] = choice
        }
    }
}
