import Foundation
import PackagePlugin

/// `swift package export-catalogue [FORMAT…] FILE… --output DIR`: runs `standards export` with the same words.
@main
struct ExportCatalogue: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        let process = Process()
        process.executableURL = try context.tool(named: "standards").url
        process.arguments = ["export"] + arguments
        process.currentDirectoryURL = context.package.directoryURL
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            Diagnostics.error("standards export ended with status \(process.terminationStatus)")
            return
        }
    }
}
