extension Interruption {
    /// Does all that the closure asks of the transaction, or none of it: also where the program is interrupted.
    static func allOrNone<Result>(
        sparing inputs: [String] = [], _ body: (FileTransaction) throws -> Result
    ) throws -> Result {
        let transaction = FileTransaction(sparing: inputs)
        beforeEnding { transaction.rollBackForGood() }
        defer { beforeEnding(nil) }
        do {
            let result = try body(transaction)
            try transaction.commit()
            return result
        } catch {
            transaction.rollBack()
            throw error
        }
    }
}
