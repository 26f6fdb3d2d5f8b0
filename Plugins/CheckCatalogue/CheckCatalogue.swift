import Foundation
import PackagePlugin

/// Checks the `*.catalogue.json` of a target, read as one catalogue, at each build; its faults show as compiler
/// diagnostics at their line. The identities become typed constants: `catalogue[.gb_28008_2024]`.
@main
struct CheckCatalogue: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else { return [] }
        let files = target.sourceFiles(withSuffix: ".catalogue.json").map(\.url).sorted { $0.path < $1.path }
        guard !files.isEmpty else { return [] }
        let constants = context.pluginWorkDirectoryURL.appending(path: "CatalogueConstants.swift")
        let paths = files.map { $0.path(percentEncoded: false) }
        return [
            .buildCommand(
                displayName: "Check the catalogue of \(target.name)",
                executable: try context.tool(named: "standards").url,
                arguments: ["check"] + paths + ["--constants", constants.path(percentEncoded: false)],
                inputFiles: files + extended(by: files), outputFiles: [constants])
        ]
    }

    /// The files that catalogues extend, by whatever detour: a change in one of them is checked too.
    private func extended(by files: [URL]) -> [URL] {
        struct Head: Decodable { let extends: [String]? }
        var found = files
        var place = 0
        while place < found.count {
            let file = found[place]
            place += 1
            // What cannot be read is told by the check.
            guard let data = try? Data(contentsOf: file), let head = try? JSONDecoder().decode(Head.self, from: data)
            else { continue }
            for path in head.extends ?? [] {
                let other = URL(filePath: path, relativeTo: file.deletingLastPathComponent()).standardizedFileURL
                if !found.contains(other) { found.append(other) }
            }
        }
        return Array(found.dropFirst(files.count))
    }
}
