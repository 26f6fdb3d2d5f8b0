public import StandardsIdentifiers

extension Catalogue {
    /// Calls the closure with every deadline, in the order of the catalogue: those that dates state, in the order of
    /// the table, then those that follow from the kind's rules. Those of one entity follow one upon the other.
    ///
    /// - Parameters:
    ///   - language: The language of titles, as far as the catalogue has names in it; the words between the names are
    ///     English or Chinese.
    ///   - body: Is given each deadline.
    public func forEachDeadline(in language: LanguageTag = .english, _ body: (Deadline) -> Void) {
        readDeadlines(in: language) { body($0) }
    }

    private func readDeadlines(in language: LanguageTag, _ body: (consuming Deadline) -> Void) {
        withoutActuallyEscaping(body) { body in
            var reader = DeadlineReader(context: DeadlineContext(self, language: language), body: body)
            visit(with: &reader)
        }
    }

    /// Every deadline, or those of some kinds and of a range of days: the dated ones by their last day, then those without a date; of one
    /// day, by identity.
    ///
    /// ```swift
    /// for deadline in catalogue.deadlines(kinds: [.commentsClose], from: "2024-10-01") {
    ///     print(deadline.date ?? "no date yet", deadline.title)
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - kinds: The kinds; none means all.
    ///   - language: As for ``forEachDeadline(in:_:)``.
    ///   - first: The first day of the range; nil for no beginning.
    ///   - last: The last day of the range; nil for no end.
    public func deadlines(
        kinds: Set<DeadlineKind> = [], in language: LanguageTag = .english, from first: CalendarDate? = nil,
        to last: CalendarDate? = nil
    ) -> [Deadline] {
        deadlinesByDay(in: language) {
            (kinds.isEmpty || kinds.contains($0.kind)) && $0.isMet(from: first, to: last)
        }
    }

    /// The deadlines of one entity: those that concern it, and those that it states of others; in the order of
    /// ``deadlines(kinds:in:from:to:)``.
    ///
    /// ```swift
    /// for deadline in catalogue.deadlines(of: standard) { print(deadline.date ?? "no date yet", deadline.title) }
    /// ```
    public func deadlines(of entity: some EntityNaming, in language: LanguageTag = .english) -> [Deadline] {
        let reference = entity.entityReference
        return deadlinesByDay(in: language) { $0.subject == reference || $0.origin == reference }
    }

    /// Lends every deadline to the closure, in the order of ``deadlines(kinds:in:from:to:)``. None is held.
    package func forEachDeadlineByDay(in language: LanguageTag = .english, _ body: (borrowing Deadline) -> Void) {
        DeadlineSchedule(of: self, in: language).forEachDeadline(body)
    }

    private func deadlinesByDay(
        in language: LanguageTag, where isWanted: (borrowing Deadline) -> Bool
    ) -> [Deadline] {
        // Days with places are put in order in place of the deadlines, which are large; most differ by their days.
        var deadlines: [Deadline] = []
        var order: [(day: Int32, place: Int32)] = []
        readDeadlines(in: language) { deadline in
            guard isWanted(deadline) else { return }
            order.append((deadline.lastDay.number, Int32(deadlines.count)))
            deadlines.append(deadline)
        }
        order.sort { one, other in
            one.day != other.day
                ? one.day < other.day
                : deadlines[Int(one.place)].id.precedesInBytes(deadlines[Int(other.place)].id)
        }
        return order.map { deadlines[Int($0.place)] }
    }
}

extension CalendarDate? {
    /// A number that grows with the day; the highest where there is none.
    var number: Int32 {
        map { Int32(($0.year * 13 + $0.month) * 32 + $0.day) } ?? .max
    }
}
