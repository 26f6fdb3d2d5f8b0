extension ValidationRule {
    /// The rules by which catalogues are checked.
    public static let standard: [ValidationRule] = [
        missingProperty, missingName, danglingReference, wrongReference, reversedDates, hierarchyCycle,
        replacementCycle, selfReplacement, impossibleDirection, misspeltKey, unknownKey, unknownCode,
        unreadableDesignation, unreadableSpan, contradictingDesignation, contradictingID, repeatedDesignation,
        partsExceedWhole, missingSource,
        textWithoutLanguage, unstableDeadline, untiedAmendment, transitionFromNothing, bareConsultation,
    ]
}

extension Catalogue {
    /// Checks the catalogue by ``ValidationRule/standard``.
    public func validate() -> ValidationReport { validate(rules: ValidationRule.standard) }
}
