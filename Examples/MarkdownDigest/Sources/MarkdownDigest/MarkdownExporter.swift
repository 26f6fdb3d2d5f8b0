import StandardsKit

/// The deadlines as a list in Markdown, a heading a year: an exporter is one type, and needs nothing of the package but
/// what everybody has.
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
        var deadlines: [Deadline] = []
        for deadline in request.catalogue.deadlines(in: request.options.language) {
            if deadline.date == nil {
                losses.append(.init(deadline.subject, reason: "\(deadline.title): no date yet"))
            } else {
                deadlines.append(deadline)
            }
        }
        try output.writing { writer in
            writer.begin("deadlines.md")
            var heading: Int?
            for deadline in deadlines {
                guard let date = deadline.date, let last = deadline.lastDay else { continue }
                if last.year != heading {
                    writer.put(heading == nil ? "## \(last.year)\n\n" : "\n## \(last.year)\n\n")
                    heading = last.year
                }
                writer.put("- \(date) ")
                writer.put(deadline.title.escapedForMarkdown)
                writer.put("\n")
                writer.drainIfFull()
            }
            writer.end()
        }
        return ExportReport(losses: losses)
    }
}

extension String {
    /// The text on one line, of which nothing is taken for Markdown.
    fileprivate var escapedForMarkdown: String {
        var escaped = ""
        for scalar in unicodeScalars {
            if scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}" {
                escaped += " "
            } else {
                if "\\`*_[]<>#&|~".unicodeScalars.contains(scalar) { escaped += "\\" }
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
