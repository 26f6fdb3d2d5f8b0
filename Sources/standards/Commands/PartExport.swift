import StandardsKit

/// Writes a newline-delimited catalogue while it is read, with no more than a part of it in memory.
///
/// A class, since what is read is told while it is written.
final class PartExport {
    private let plan: ExportPlan
    private let notes: ExportNotes
    private let terminal: Terminal
    private let input: PartInput
    private var hasErrors = false
    private var failure: (any Error)?

    init(_ plan: ExportPlan, _ notes: ExportNotes, _ terminal: Terminal) throws {
        self.plan = plan
        self.notes = notes
        self.terminal = terminal
        input = try PartInput(plan.files, terminal.errors)
    }

    /// Writes all, or no file at all.
    func run(isJSON: Bool) throws -> ExitStatus {
        if plan.isToOutput {
            var output = StandardOutput()
            try write(to: &output)
        } else if let files = try writeFolder() {
            if !isJSON { ExportCommand.list(files, plan.folder, terminal) }
        }
        if !isJSON, !hasErrors { terminal.note(CheckCommand.aloneNote) }
        return hasErrors ? .failed : .fine
    }

    private struct ReadingFailed: Error {}

    /// Writes the file into the folder; nil where what is read has errors.
    private func writeFolder() throws -> [(name: String, size: Int)]? {
        do {
            return try Interruption.allOrNone(sparing: plan.files) { transaction in
                var output = FolderOutput(plan.folder, transaction) { _ in true }
                try write(to: &output)
                // What was told is told; nothing is to come of it.
                if hasErrors { throw ReadingFailed() }
                return output.files
            }
        } catch is ReadingFailed { return nil }
    }

    private func write(to output: inout some ExportOutput) throws {
        if plan.exporters[0].format == JSONExporter.format {
            try JSONExporter().export(to: &output) { nextPart() }
        } else {
            try JSONLinesExporter().export(to: &output) { nextPart() }
        }
        if let failure { throw failure }
    }

    /// The next part, as long as there are no errors; then what is left is only read, and what is wrong is told.
    private func nextPart() -> Catalogue? {
        do {
            while let part = try input.next() {
                try notes.tell(part.diagnostics)
                hasErrors = hasErrors || part.hasErrors
                if !hasErrors { return part.catalogue }
            }
            try notes.tell(input.unreported)
        } catch { failure = error }
        return nil
    }
}
