// Who imports the model has what it stands on.
@_exported public import StandardsCatalogue
@_exported public import StandardsIdentifiers
