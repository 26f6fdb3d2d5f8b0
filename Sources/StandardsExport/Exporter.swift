public import StandardsModel

/// Renders a catalogue in one format.
///
/// The same catalogue with the same options gives the same bytes: no clock, no randomness, no locale. An exporter is
/// written against descriptions, never against one kind, and streams: its memory does not grow with its output.
///
/// ```swift
/// func text<E: Exporter>(from exporter: E, _ options: E.Options = .init()) throws -> String {
///     var output = MemoryOutput()
///     let request = ExportRequest(catalogue, options: options, takesSeveralFiles: false)
///     _ = try exporter.export(request, to: &output)
///     return output.files.first?.text ?? ""
/// }
/// let calendar = try text(from: CalendarExporter())
/// ```
public protocol Exporter: Sendable {
    /// What can be chosen.
    associatedtype Options: ExportOptions
    /// The format.
    static var format: ExportFormat { get }
    /// An exporter.
    init()
    /// Writes the files of the format to the output, and reports what the format could not carry.
    func export(_ request: ExportRequest<Options>, to output: inout some ExportOutput) throws(ExportError)
        -> ExportReport
}

/// What is asked of an exporter.
///
/// ```swift
/// var options = JSONLDOptions()
/// options.context = "https://example.org/standards/context.jsonld"
/// let request = ExportRequest(catalogue, options: options, takesSeveralFiles: false)
/// ```
public struct ExportRequest<Options: ExportOptions>: Sendable {
    /// The catalogue.
    public var catalogue: Catalogue
    /// What was chosen.
    public var options: Options
    /// Whether the output can take several files; with false, an exporter writes its main file alone.
    public var takesSeveralFiles: Bool
    /// The formats that are published at one place together with this one, itself among them; linked data lists them as
    /// the distributions of the data.
    public var companions: [ExportFormat]
    /// What stands at a path of the output already, as text; nil where nothing does. What others have changed there since
    /// can so be kept, such as a task that was done.
    public var present: @Sendable (String) -> String? = { _ in nil }

    /// A request with the defaults of the format.
    public init(
        _ catalogue: Catalogue, options: Options = Options(), takesSeveralFiles: Bool = true,
        companions: [ExportFormat] = []
    ) {
        self.catalogue = catalogue
        self.options = options
        self.takesSeveralFiles = takesSeveralFiles
        self.companions = companions
    }
}

extension ExportRequest {
    /// Throws where a choice makes several files, and the output takes one.
    package func checkOutput(for choice: String) throws(ExportError) {
        guard options.isOneFile || takesSeveralFiles else {
            throw ExportError("\(choice) writes several files: it needs a folder")
        }
    }
}

/// Why an export failed.
///
/// ```swift
/// var options = CalendarOptions()
/// options.from = "2024-12-01"
/// options.to = "2024-10-01"
/// do throws(ExportError) { try options.validate() } catch {
///     error.message  // --to 2024-10-01 comes before --from 2024-12-01
/// }
/// ```
public struct ExportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What failed, in one line that says what to do.
    public let message: String

    /// A failure.
    public init(_ message: String) { self.message = message }
    public var description: String { message }
}
