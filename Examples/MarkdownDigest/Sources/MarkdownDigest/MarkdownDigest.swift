import StandardsKit

/// A list of deadlines in Markdown: an exporter is one type.
struct MarkdownExporter: Exporter {
    struct Options: ExportOptions {
        var language = LanguageTag.english
        static var flags: [ExportFlag<Options>] {
            [
                ExportFlag("language", "TAG", "the language of the titles") {
                    (options: inout Options, text: String) throws(ExportError) in
                    guard let language = LanguageTag(text) else {
                        throw ExportError("--language takes a tag such as zh-Hans, not “\(text)”")
                    }
                    options.language = language
                }
            ]
        }
    }

    static let format = ExportFormat(
        id: "markdown", title: "Deadlines as a list", mediaType: "text/markdown", fileExtension: "md", isOneFile: true)

    func export(
        _ request: ExportRequest<Options>, to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        var losses: [ExportReport.Loss] = []
        try output.writing { writer in
            writer.begin("deadlines.md")
            request.catalogue.forEachDeadline(in: request.options.language) { deadline in
                guard let date = deadline.date else {
                    losses.append(.init(deadline.subject, reason: "\(deadline.title): no date yet"))
                    return
                }
                writer.put("- ")
                writer.put(date.description)
                writer.put(" ")
                writer.put(deadline.title.replacing("\n", with: " "))
                writer.put("\n")
                writer.drainIfFull()
            }
            writer.end()
        }
        return ExportReport(losses: losses)
    }
}

@main
enum OwnExporter {
    static func main() throws {
        let failures = ExporterConformance.failures(of: MarkdownExporter())
        for failure in failures { print("does not keep what exporters promise:", failure) }
        print(failures.isEmpty ? "MarkdownExporter keeps what every exporter promises" : "MarkdownExporter fails")
    }
}
