extension Int {
    /// The number in at least two digits, as clocks and codes have it: `09`.
    package var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
