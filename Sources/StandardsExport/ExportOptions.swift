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
    /// How its value is read.
    let reading: Reading

    /// How the value of a flag is read.
    enum Reading: Sendable {
        /// By itself; the text is empty for a flag without a value. The schema says which kinds and relations there are.
        case word(@Sendable (inout Options, String, CatalogueSchema) throws(ExportError) -> Void)
        /// With the catalogue that is exported, which has what the value names.
        case question(@Sendable (inout Options, String, Catalogue) throws(ExportError) -> Void)
        /// As the names of files of catalogues: exporters open no files, so whoever reads the flags reads the catalogues.
        case catalogues(@Sendable (inout Options, [Catalogue]) -> Void)
        /// As the name of a file of text, which is handed over in the same way.
        case text(@Sendable (inout Options, ExportText) throws(ExportError) -> Void)
    }

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
        self.init(name, placeholder, summary, isRepeatable, .word(apply))
    }

    /// A flag with a value that names something in the catalogue which is exported, such as an entity; it may be given
    /// again.
    public static func question(
        _ name: String, _ placeholder: String, _ summary: String,
        apply: @escaping @Sendable (inout Options, String, Catalogue) throws(ExportError) -> Void
    ) -> Self {
        Self(name, placeholder, summary, true, .question(apply))
    }

    /// A flag whose value names the file of another catalogue; it may be given again.
    public static func catalogues(
        _ name: String, _ placeholder: String, _ summary: String,
        _ path: any WritableKeyPath<Options, [Catalogue]> & Sendable
    ) -> Self {
        Self(name, placeholder, summary, true, .catalogues { $0[keyPath: path] = $1 })
    }

    /// A flag whose value names a file of text; it may be given again.
    public static func text(
        _ name: String, _ placeholder: String, _ summary: String,
        apply: @escaping @Sendable (inout Options, ExportText) throws(ExportError) -> Void
    ) -> Self {
        Self(name, placeholder, summary, true, .text(apply))
    }

    /// A flag without a value.
    public init(_ name: String, _ summary: String, apply: @escaping @Sendable (inout Options) -> Void) {
        self.init(
            name, nil, summary, false,
            .word { (options: inout Options, _: String, _: CatalogueSchema) throws(ExportError) in apply(&options) })
    }

    private init(
        _ name: String, _ placeholder: String?, _ summary: String, _ isRepeatable: Bool, _ reading: Reading
    ) {
        self.name = name
        self.placeholder = placeholder
        self.summary = summary
        self.isRepeatable = isRepeatable
        self.reading = reading
    }

    /// The same flag of options that have these in them.
    package func within<Whole: Sendable>(
        _ path: any WritableKeyPath<Whole, Options> & Sendable
    ) -> ExportFlag<Whole> {
        let reading: ExportFlag<Whole>.Reading =
            switch self.reading {
            case .word(let apply):
                .word { (whole: inout Whole, text: String, schema: CatalogueSchema) throws(ExportError) in
                    try apply(&whole[keyPath: path], text, schema)
                }
            case .question(let apply):
                .question { (whole: inout Whole, text: String, catalogue: Catalogue) throws(ExportError) in
                    try apply(&whole[keyPath: path], text, catalogue)
                }
            case .catalogues(let take): .catalogues { take(&$0[keyPath: path], $1) }
            case .text(let apply):
                .text { (whole: inout Whole, text: ExportText) throws(ExportError) in
                    try apply(&whole[keyPath: path], text)
                }
            }
        return ExportFlag<Whole>(name, placeholder, summary, isRepeatable, reading)
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

/// A file of text that a choice names.
///
/// ```swift
/// let decree = ExportText(name: "2025.txt", text: "off 2025-10-01/2025-10-08")
/// let days = try WorkingDays(decree)
/// days.isWorked("2025-10-05")  // false
/// ```
public struct ExportText: Hashable, Sendable {
    /// Its name, for messages.
    public let name: String
    /// What is in it.
    public let text: String

    /// A text by its name.
    public init(name: String, text: String) { (self.name, self.text) = (name, text) }
}
