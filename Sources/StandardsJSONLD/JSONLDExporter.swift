public import StandardsExport
import StandardsModel

/// Writes a catalogue as linked data (JSON-LD 1.1): `catalogue.jsonld` with its context inline, and
/// `vocabulary.jsonld`, which defines every term that no published vocabulary has.
///
/// Entities are named `base` + `kind/id`, deadlines `kind/id#deadline-kind`. Terms of published vocabularies come
/// before own ones; the tables of this target say which, and what they do not know gets a term of its own.
///
/// ```swift
/// var output = MemoryOutput()
/// _ = try JSONLDExporter().export(ExportRequest(catalogue), to: &output)
/// print(output["catalogue.jsonld"]?.text ?? "")
/// ```
public struct JSONLDExporter: Exporter {
    public static let format = ExportFormat(
        id: "jsonld", title: "Linked data (JSON-LD 1.1)", mediaType: "application/ld+json", fileExtension: "jsonld",
        isOneFile: true, path: "catalogue.jsonld")

    public init() {}

    public func export(
        _ request: ExportRequest<JSONLDOptions>, to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        let catalogue = request.catalogue
        let options = request.options
        var planner = Planner()
        let header = planner.header()
        catalogue.schema.visit(with: &planner)
        let names = Namespaces(catalogue.header, vocabulary: options.vocabulary)
        let context = Context(terms: planner.terms.sorted, names: names)
        let plans = planner.plans.map(NodePlan.init)
        let kinds = planner.entities
        let deadlines = planner.deadlines
        let uses = planner.uses
        let losses = try output.writing { bytes -> [ExportReport.Loss] in
            bytes.begin("catalogue.jsonld")
            var writer = LinkedDataWriter(
                bytes, plans: plans, kinds: kinds, deadlines: deadlines,
                kindCodes: uses.codes(of: DeadlinePlan.kinds), certaintyCodes: uses.codes(of: DeadlinePlan.certainties))
            writer.write(
                catalogue, header: header, context: context, at: options.context, companions: request.companions)
            let losses = writer.losses
            bytes = writer.finish()
            bytes.end()
            return losses
        }
        if request.takesSeveralFiles {
            let description = planner.vocabulary(of: names)
            try output.writing { bytes in
                bytes.begin("vocabulary.jsonld")
                var writer = VocabularyWriter(bytes)
                writer.write(description)
                bytes = writer.finish()
                bytes.end()
                guard options.context != nil else { return }
                bytes.begin("context.jsonld")
                var json = JSONWriter(bytes, layout: .indented)
                json.beginObject()
                json.name("@context")
                context.write(to: &json, isInline: false)
                json.endObject()
                json.endLine()
                bytes = json.finish()
                bytes.end()
            }
        }
        return ExportReport(losses: names.losses + losses)
    }
}

/// What can be chosen of linked data.
///
/// ```swift
/// var options = JSONLDOptions()
/// options.vocabulary = "https://example.org/vocabulary#"
/// var output = MemoryOutput()
/// _ = try JSONLDExporter().export(ExportRequest(catalogue, options: options), to: &output)
/// ```
public struct JSONLDOptions: ExportOptions {
    /// The address under which the context is published, instead of a context inline. The context is then written
    /// beside the catalogue as `context.jsonld`.
    public var context: String?
    /// The namespace of the package's terms, ending in `#` or `/`; nil means `KitVocabulary.namespace`.
    public var vocabulary: String?

    public init() {}

    public static var flags: [ExportFlag<Self>] {
        [
            ExportFlag("context", "URL", "refer to the context at this address and write it to context.jsonld") {
                (options: inout Self, text: String) throws(ExportError) in
                options.context = try ExportFlag<Self>.address(text, of: "context")
            },
            .vocabulary(\.vocabulary),
        ]
    }
}
