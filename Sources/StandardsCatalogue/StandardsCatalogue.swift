// Who imports the engine has the identifiers that it holds.
@_exported public import StandardsIdentifiers
