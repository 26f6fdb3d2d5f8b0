import StandardsKit

/// What a placeholder stands for, so that shells can complete it: `FILE`, `KIND`, `DIR|-`, `event|todo`.
struct ValueList {
    /// Whether names of files are meant.
    var takesFiles = false
    /// Whether names of folders are meant.
    var takesFolders = false
    /// The words that are possible; none where any text is.
    var words: [String] = []

    /// What the parts of a placeholder mean: in capitals a name from ``named``, otherwise the word itself.
    init(_ placeholder: String) {
        let parts = placeholder.split(separator: "|").map(String.init)
        for part in parts {
            switch part {
            case "FILE", "OLD", "NEW": takesFiles = true
            case "DIR": takesFolders = true
            case "FORMAT": words += ExporterRegistry.standard.exporters.map(\.format.id)
            case "KIND": words += CatalogueSchema.standard.kinds.map { $0.kind.name }
            case "DEADLINE": words += CatalogueSchema.standard.deadlineKinds.map(\.code)
            case "CERTAINTY": words += Certainty.allCases.map(\.rawValue)
            case "TAG": words += ["en", "zh-Hans"]
            case "SHELL": words += Shell.allCases.map(\.rawValue)
            // One in capitals alone stands for something; among others it is a word, unless it is one letter (`N|none`).
            case _ where parts.count > 1 && part.count > 1 || !part.contains(where: \.isUppercase): words.append(part)
            default: break
            }
        }
    }
}

extension ValueList {
    static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.takesFiles = left.takesFiles || right.takesFiles
        sum.takesFolders = left.takesFolders || right.takesFolders
        sum.words += right.words
        return sum
    }
}
