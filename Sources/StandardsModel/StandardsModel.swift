// Whoever imports the model also has the modules on which it is built.
@_exported public import StandardsCatalogue
@_exported public import StandardsIdentifiers
