extension String {
    /// Where the first digit is, and the last slash or plus sign, behind which a designation says what it supplements its
    /// base by.
    package var firstDigitAndLastSign: (digit: Int?, sign: Int?) {
        withBytes { bytes in
            var (digit, sign): (Int?, Int?) = (nil, nil)
            for place in 0..<bytes.count {
                let byte = unsafe bytes[place]
                if byte.isDigit {
                    digit = digit ?? place
                } else if byte.isSupplementSign {
                    sign = place
                }
            }
            return (digit, sign)
        }
    }

    /// What stands before each slash and each plus sign, the longest first.
    package var beginningsBeforeSigns: [String] {
        utf8.indices.reversed().filter { utf8[$0].isSupplementSign }.map { String(self[..<$0]) }
    }
}

extension UInt8 {
    /// Whether it is a slash or a plus sign, by which a designation goes on from that of its base.
    package var isSupplementSign: Bool { self == .ascii("/") || self == .ascii("+") }
}
