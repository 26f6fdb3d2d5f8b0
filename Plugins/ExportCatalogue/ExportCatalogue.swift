import Foundation
import PackagePlugin

/// `swift package export-catalogue [FORMAT…] FILE… --output DIR`: runs `standards export` with the same words.
///
/// It asks for no permission, which the package manager would ask for before it knows whether anything is written, so that
/// `--help` and `--output -` just work. Where plugins run in a sandbox, as on macOS, a folder to write to is named before:
/// `swift package --allow-writing-to-directory DIR export-catalogue FILE --output DIR`.
@main
struct ExportCatalogue: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        try export(arguments, in: context.package.directoryURL, by: context.tool(named: "standards").url)
    }

    private func export(_ arguments: [String], in folder: URL, by tool: URL) throws {
        let process = Process()
        process.executableURL = tool
        process.arguments = ["export"] + arguments
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            Diagnostics.error("standards export ended with status \(process.terminationStatus)")
            #if os(macOS)
                Diagnostics.remark("to write: swift package --allow-writing-to-directory DIR export-catalogue …")
            #endif
            return
        }
    }
}

// Written after the documentation of Xcode, in which it was never tried.
#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension ExportCatalogue: XcodeCommandPlugin {
        func performCommand(context: XcodePluginContext, arguments: [String]) throws {
            // Xcode adds the targets that were chosen, which are none of this command's words.
            var words = ArgumentExtractor(arguments)
            _ = words.extractOption(named: "target")
            try export(
                words.remainingArguments, in: context.xcodeProject.directoryURL,
                by: context.tool(named: "standards").url)
        }
    }
#endif
