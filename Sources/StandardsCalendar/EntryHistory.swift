import StandardsExport
import StandardsModel

/// When an edition was changed, and its number, as its entries say it.
struct EditionStamp {
    /// The last whole number of RFC 5545 (3.3.8).
    static let lastSequence = 2_147_483_647

    let day: CalendarDate
    let sequence: Int

    init(_ header: CatalogueHeader) {
        day = header.dayOfEdition
        sequence = min(max(header.revision ?? 0, 0), Self.lastSequence)
    }
}

/// What subscribers have seen of each entry, edition by edition: which edition last changed it, and what became of it.
///
/// It holds a little of each entry, never an entry: what is written of it is compared by a digest.
struct EntryHistory {
    /// What became of an entry in the newest edition.
    enum Fate: Equatable {
        /// It is listed, with a date.
        case listed
        /// It is listed without a date.
        case undated
        /// It is not listed.
        case unlisted
        /// It is not listed, and an edition says, in these words, that what it concerns does not come.
        case cancelled(String)
    }

    /// What is known of an entry.
    struct Standing {
        let identity: NameUUID
        /// The edition that last changed it.
        var changed: Int
        /// The last edition that lists it with a date.
        var listed: Int
        var fate = Fate.listed
        /// Its date in the edition that last listed it.
        var date: EventTime
        /// Its date before the last change, where that moved it.
        var movedFrom: EventTime?
        /// What is written of it, in short; nil where it was not asked for.
        fileprivate var digest: Int?

        /// An entry that an edition is the first to list.
        init(_ identity: NameUUID, _ date: EventTime, in edition: Int, digest: Int? = nil) {
            self.identity = identity
            self.date = date
            changed = edition
            listed = edition
            self.digest = digest
        }

        var isListed: Bool { fate == .listed }
        var isCancelled: Bool { if case .cancelled = fate { true } else { false } }
    }

    /// The editions, from the oldest on.
    let editions: Editions
    /// Of each edition the day of its change and its number.
    let stamps: [EditionStamp]
    private var standings: [NameUUID: Standing] = [:]
    /// The edition that is being read.
    private var current = 0
    /// What the current edition lists without a date.
    private var undated: Set<NameUUID> = []
    /// What no later edition lists, with what is needed to find out why.
    private var gone: [Gone] = []
    private var fault: ExportError?

    private struct Gone {
        let identity: NameUUID
        let subject: EntityReference
        let title: String
        let day: CalendarDate
        /// Whether it is itself the day on which something ends.
        var isEnd = false
    }

    /// Reads the editions, if there are several, from the oldest on; throws where one changes an entry and has no higher
    /// number.
    init(of editions: Editions, _ options: CalendarOptions) throws(ExportError) {
        self.editions = editions
        stamps = editions.all.map { EditionStamp($0.header) }
        if !editions.older.isEmpty { try read(options) }
    }

    private mutating func read(_ options: CalendarOptions) throws(ExportError) {
        for edition in editions.all {
            let history = self
            var nowhere = NoOutput()
            self = try nowhere.writing { bytes in
                var writer = CalendarWriter(comparing: edition, bytes, history, options)
                writer.write()
                let history = writer.history
                bytes = writer.finish()
                return history
            }
            try endEdition(options)
        }
    }

    /// What is compared is written nowhere.
    private struct NoOutput: ExportOutput {
        mutating func begin(_ name: String) {}
        mutating func write(_ bytes: borrowing RawSpan) {}
        mutating func end() {}
    }

    /// Whether an entry of an older edition is no longer listed.
    var hasGone: Bool { !gone.isEmpty }

    /// What is known of an entry; of one that stands alone, that the only edition lists it.
    func standing(of identity: NameUUID, _ date: EventTime) -> Standing {
        standings[identity] ?? Standing(identity, date, in: stamps.count - 1)
    }

    /// What is known of an entry that an edition was the last to list, where it is gone since; else nil.
    func standing(of identity: NameUUID, goneAfter edition: Int) -> Standing? {
        // What was never written, such as what another entry names, is not missed.
        guard let standing = standings[identity], standing.listed == edition, edition < stamps.count - 1,
            standing.digest != nil
        else { return nil }
        return standing
    }

    // MARK: reading editions

    /// Takes an entry of the current edition.
    ///
    /// - Parameters:
    ///   - digest: What is written of it, in short; nil where it was not asked for.
    ///   - isPlaced: Whether its identity is only its place in a list, so that another date is no move.
    mutating func note(_ identity: NameUUID, _ date: EventTime, digest: Int?, isPlaced: Bool, title: String) {
        guard var standing = standings[identity] else {
            standings[identity] = Standing(identity, date, in: current, digest: digest)
            return
        }
        // Where one edition has two entries of one identity, the first counts.
        let isBack = !standing.isListed
        if !isBack, standing.listed == current { return }
        if let digest {
            if isBack || digest != standing.digest {
                change(&standing, title)
                standing.movedFrom = isPlaced || date == standing.date ? nil : standing.date
            }
            standing.digest = digest
        } else if isBack {
            standing.digest = nil
        }
        standing.fate = .listed
        standing.listed = current
        standing.date = date
        standings[identity] = standing
    }

    /// Takes an entry that the current edition lists without a date.
    mutating func noteUndated(_ identity: NameUUID) {
        if standings[identity] != nil { undated.insert(identity) }
    }

    /// Ends the current edition: what was listed up to it and is not in it, is gone.
    mutating func endEdition(_ options: CalendarOptions) throws(ExportError) {
        if current > 0 {
            let first = gone.count
            let before = editions.all[current - 1]
            before.forEachDeadline(in: options.language) { deadline in
                guard let day = deadline.lastDay, let identity = left(deadline.id) else { return }
                gone.append(
                    Gone(
                        identity: identity, subject: deadline.subject, title: deadline.title, day: day,
                        isEnd: deadline.kind == .withdrawn))
            }
            if options.includesEvents {
                for event in CalendarEvent.all(
                    in: before, words: EntryWords(language: options.language, schema: before.schema))
                {
                    guard let day = event.span?.lastDay, let identity = left(event.id) else { continue }
                    gone.append(Gone(identity: identity, subject: event.subject, title: event.title, day: day))
                }
            }
            follow(first, options.language)
        }
        if let fault { throw fault }
        undated = []
        current += 1
    }

    /// The identity of an entry of the edition before, where the current one no longer lists it.
    private func left(_ id: String) -> NameUUID? {
        let identity = NameUUID(of: id, in: editions.newest.header)
        return standings[identity]?.listed == current - 1 ? identity : nil
    }

    /// Finds out what became of all that is gone, of which those from a place on are new.
    private mutating func follow(_ first: Int, _ language: LanguageTag) {
        var kept: [Gone] = []
        var facts: [Int: Cancellations] = [:]
        /// What one of the editions says of the subject that keeps the entry from coming.
        func reason(_ entry: Gone, _ standing: Standing, in edition: Int) -> String? {
            let known = facts[edition] ?? Cancellations(of: editions.all[edition], in: language)
            facts[edition] = known
            guard !entry.isEnd else { return nil }
            return known.words(
                against: entry.subject, on: entry.day, listedIn: editions.all[standing.listed].header)
        }
        for (place, entry) in gone.enumerated() {
            guard var standing = standings[entry.identity], standing.listed < current else { continue }
            if place >= first, standing.fate != .listed { continue }
            kept.append(entry)
            if case .cancelled = standing.fate { continue }
            var fate = undated.contains(entry.identity) ? Fate.undated : .unlisted
            if let words = (place >= first ? reason(entry, standing, in: current - 1) : nil)
                ?? reason(entry, standing, in: current)
            {
                fate = .cancelled(words)
            }
            guard fate != standing.fate else { continue }
            change(&standing, entry.title)
            standing.fate = fate
            standings[entry.identity] = standing
        }
        gone = kept
    }

    /// Marks an entry as changed by the current edition, which has to have a higher number than what subscribers saw.
    private mutating func change(_ standing: inout Standing, _ title: String) {
        let (seen, now) = (stamps[standing.changed].sequence, stamps[current].sequence)
        if now <= seen, standing.digest != nil, fault == nil {
            let names = [current, standing.changed].map { editions.all[$0].header.nameOfEdition }
            fault = ExportError(
                "\(names[0]) changes “\(title.cut(to: 200))” as \(names[1]) has it, but subscribers see a change only "
                    + "under a higher revision: raise `revision` of \(names[0]) above \(seen)")
        }
        standing.changed = current
        standing.movedFrom = nil
    }
}
