/// Reads the numbers of national plans.
enum ProjectNumberReader {
    static func canonical(of text: String) throws(IdentifierFault) -> String {
        try text.reading { cursor throws(IdentifierFault) in
            let start = cursor.position
            guard cursor.digits(8) != nil else { throw cursor.fault("expected a year and a serial, eight digits") }
            guard cursor.take(.ascii("-")) else { throw cursor.fault("expected '-' and T, Q or Z") }
            guard cursor.take(.ascii("T")) || cursor.take(.ascii("Q")) || cursor.take(.ascii("Z")) else {
                throw cursor.fault("expected T (recommended), Q (mandatory) or Z (guidance)")
            }
            guard cursor.take(.ascii("-")) else { throw cursor.fault("expected '-' and a department") }
            guard cursor.digits(3) != nil else { throw cursor.fault("expected a department of three digits") }
            guard cursor.isAtEnd else { throw cursor.fault("expected the end of the project number") }
            return cursor.text(from: start)
        }
    }
}
