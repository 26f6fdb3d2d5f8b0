/// What a term means to each of the kinds and records that share it.
struct SharedMeaning {
    private var entries: [(sentence: String, owners: [String])] = []

    /// Adds what it means to a kind or a record, by the name of that in words; an empty sentence says nothing.
    mutating func add(_ sentence: String, of owner: String) {
        guard !sentence.isEmpty else { return }
        guard let place = entries.firstIndex(where: { $0.sentence == sentence }) else {
            entries.append((sentence, [owner]))
            return
        }
        if !entries[place].owners.contains(owner) { entries[place].owners.append(owner) }
    }

    /// The sentence, where all agree; else each, in the order in which they came, with those that say it before it:
    /// `Consultation: What is called for. Event, event series: What kind of event it is.`
    var text: String {
        guard entries.count > 1 else { return entries.first?.sentence ?? "" }
        return entries.map { "\($0.owners.joined(separator: ", ").withCapitalInitial): \($0.sentence)" }
            .joined(separator: " ")
    }
}
