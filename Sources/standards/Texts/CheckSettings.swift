import StandardsKit

/// What a target's `check-catalogue-config.json` says of how its catalogues are checked, and what is made of them.
struct CheckSettings {
    /// Who can use the Swift that is made.
    enum Access: String, CaseIterable {
        case `internal`, package, `public`
    }

    /// Whether warnings are errors.
    var strict = false
    /// Who can use the constants.
    var accessModifier = Access.internal
    /// What is wrong with the file.
    private(set) var diagnostics: [Diagnostic] = []

    /// What holds without a file.
    init() {}

    /// Reads a file.
    init(_ source: CatalogueSource) {
        var reader = SettingsReader(source, keys: ["strict", "accessModifier"])
        if let setting = reader.settings["strict"] {
            if case .boolean(let strict) = setting.value {
                self.strict = strict
            } else {
                reader.report("\"strict\" is true or false", at: setting.location)
            }
        }
        if let setting = reader.settings["accessModifier"] {
            if case .text(let text) = setting.value, let access = Access(rawValue: text) {
                accessModifier = access
            } else {
                let names = Access.allCases.map { "\"\($0)\"" }.joined(separator: ", ")
                reader.report("\"accessModifier\" is one of \(names)", at: setting.location)
            }
        }
        diagnostics = reader.diagnostics
    }
}
