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
                inputFiles: files, outputFiles: [constants])
        ]
    }
}
