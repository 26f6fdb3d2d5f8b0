public import Foundation
public import StandardsExport
public import StandardsIdentifiers
public import StandardsJSON

/// What is wrong, where an application shows the `localizedDescription` of any error.
extension CatalogueError: LocalizedError {
    public var errorDescription: String? { description }
}

extension ExportError: LocalizedError {
    public var errorDescription: String? { description }
}

extension NotationError: LocalizedError {
    public var errorDescription: String? { description }
}
