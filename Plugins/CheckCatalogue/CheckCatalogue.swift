import Foundation
import PackagePlugin

/// Checks the `*.catalogue.json` of a target, read as one catalogue, at each build; its faults show as compiler
/// diagnostics at their line.
///
/// The target gets Swift of it: a typed constant for each identity, `catalogue[.gb_28008_2024]`, and the catalogue itself
/// with all that it extends, `Catalogue.embedded`, which needs no file and no resource when the program runs.
///
/// A file `check-catalogue-config.json` in the target says how:
/// ```json
/// {"strict": true, "accessModifier": "public"}
/// ```
/// `strict` makes warnings errors; `accessModifier` is who can use the Swift: `internal`, `package` or `public`.
@main
struct CheckCatalogue: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else { return [] }
        return try commands(
            for: target.name, of: target.sourceFiles.map(\.url), in: context.pluginWorkDirectoryURL,
            by: context.tool(named: "standards").url)
    }

    /// The one command that checks a target's catalogues, where there are any. It runs when a file that it reads changed.
    private func commands(for target: String, of sources: [URL], in folder: URL, by tool: URL) throws -> [Command] {
        let catalogues = sources.filter { $0.lastPathComponent.hasSuffix(".catalogue.json") }.sorted {
            $0.path < $1.path
        }
        let settings = sources.filter { $0.lastPathComponent == "check-catalogue-config.json" }
        guard !catalogues.isEmpty else { return [] }
        let constants = folder.appending(path: "CatalogueConstants.swift")
        let embedding = folder.appending(path: "EmbeddedCatalogue.swift")
        let paths = { (urls: [URL]) in urls.map { $0.path(percentEncoded: false) } }
        return [
            .buildCommand(
                displayName: "Check the catalogue of \(target)", executable: tool,
                arguments: ["check"] + paths(catalogues)
                    + paths(settings.prefix(1).map { $0 }).flatMap { ["--settings", $0] }
                    + ["--constants"] + paths([constants]) + ["--embedding"] + paths([embedding]),
                inputFiles: catalogues + settings + extended(by: catalogues), outputFiles: [constants, embedding])
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

// Written after the documentation of Xcode, in which it was never tried.
#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension CheckCatalogue: XcodeBuildToolPlugin {
        func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
            try commands(
                for: target.displayName, of: target.inputFiles.map(\.url), in: context.pluginWorkDirectoryURL,
                by: context.tool(named: "standards").url)
        }
    }
#endif
