import Foundation
import PackagePlugin

/// Checks every `*.catalogue.json` of a target at each build; its faults show as compiler diagnostics at their line.
@main
struct CheckCatalogue: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else { return [] }
        let standards = try context.tool(named: "standards").url
        return target.sourceFiles(withSuffix: ".catalogue.json").map { file in
            let report = context.pluginWorkDirectoryURL.appending(path: "\(file.url.lastPathComponent).check.txt")
            return .buildCommand(
                displayName: "Check \(file.url.lastPathComponent)", executable: standards,
                arguments: [
                    "check", file.url.path(percentEncoded: false), "--report", report.path(percentEncoded: false),
                ],
                inputFiles: [file.url], outputFiles: [report])
        }
    }
}
