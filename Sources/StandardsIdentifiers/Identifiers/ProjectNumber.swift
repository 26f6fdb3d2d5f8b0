/// The number of a project in one of China's plans: `20231601-T-469`, `2020-0123T-YD`, `W20210042`.
///
/// The year and a serial of four digits; in the national plan the nature of the standard to be and the department that
/// leads, in an industry's plan the nature and the industry.
///
/// ```swift
/// let number: ProjectNumber = "20231601-T-469"
/// number.year         // 2023
/// number.serial       // 1601
/// number.department   // 469
/// ProjectNumber("2020-0123T-YD").sector   // YD
/// ```
public struct ProjectNumber: Hashable, Sendable {
    /// The spelling of the source.
    public let text: String

    /// The one spelling of this number; the text itself where it could not be read.
    public let canonical: String

    /// Whether the text was read; false for one that was kept verbatim.
    public let isReadable: Bool

    /// What the planned standard is to be.
    ///
    /// ```swift
    /// switch ProjectNumber("20231601-T-469").nature {
    /// case .mandatory: print("will bind by law")
    /// case .recommended: print("will be recommended")   // the T in its middle
    /// case .guidance, nil: print("will bind nobody")
    /// }
    /// ```
    public enum Nature: String, Hashable, Sendable, CaseIterable {
        /// A recommended standard (推荐性).
        case recommended = "T"
        /// A mandatory standard (强制性).
        case mandatory = "Q"
        /// A guidance technical document (指导性技术文件).
        case guidance = "Z"
    }

    /// Reads a project number.
    ///
    /// - Throws: ``NotationError`` with what was expected and where.
    public init(_ text: String) throws(NotationError) {
        canonical = try ProjectNumberReader.canonical(of: text)
        self.text = canonical.equalsInBytes(text) ? canonical : text
        isReadable = true
    }

    /// Keeps any text: a readable one as its parts spell it, another one as it is.
    public init(verbatim text: String) {
        do throws(NotationError) {
            try self.init(text)
        } catch {
            self.init(unreadable: text)
        }
    }

    private init(unreadable text: String) {
        self.text = text
        canonical = text
        isReadable = false
    }

    /// Why the text could not be read; nil for a readable one.
    public var fault: NotationError? {
        guard !isReadable else { return nil }
        do throws(NotationError) {
            _ = try ProjectNumberReader.canonical(of: text)
            return nil
        } catch {
            return error
        }
    }

    /// A URN in a form of this package, as no registered one exists: `urn:x-cn-plan:20231601-T-469`.
    public var urn: String? { isReadable ? "urn:x-cn-plan:\(canonical)" : nil }

    /// Whether two numbers have the same canonical text.
    public static func == (left: Self, right: Self) -> Bool { left.canonical.equalsInBytes(right.canonical) }

    /// Feeds the canonical text.
    public func hash(into hasher: inout Hasher) { hasher.combine(canonical) }
}

extension ProjectNumber: Comparable, CustomStringConvertible {
    /// The natural order of canonical texts: by year, then serial.
    public static func < (left: Self, right: Self) -> Bool {
        NaturalOrder.precedes(left.canonical, right.canonical)
    }

    /// The canonical text.
    public var description: String { canonical }
}
