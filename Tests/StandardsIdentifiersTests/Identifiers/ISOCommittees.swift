/// The committees of ISO in 2026 (contains information from ISO, made available under the ODC-By 1.0), by number.
enum ISOCommittees {
    /// The technical committees without subcommittees.
    private static let alone = """
        1 11-12 14 18-19 25-26 33 36 42 47 51-52 54 63 74 76-77 81 84 87 91 93 100-101 105 109 112 117 130
        132-134 136-137 142 148 153-155 157-158 160-162 165-168 170 174 178 181-183 185-186 189 191-192 194
        198-199 204-206 209-214 216-222 224-229 232 234 238 241 244 251 254-256 258 260-267 270 272 274-275
        279 281 283 285-287 289-291 293 295-301 304 306-310 312-315 319 321-324 326-328 330-334 336 338-342
        345-347 349-351
        """

    /// The technical committees with subcommittees, and their numbers.
    private static let divided = """
        2: 7 11-14; 4: 4-8 11-13; 5: 1-2 5 10-11; 6: 2; 8: 1-4 6-8 11-13 25-27; 10: 1 6 8 10; 17: 1 3-4 7
        9-12 15-17 19-21; 20: 1 4 6 8-10 13-14 16-18; 21: 2-3 5-6 8 11; 22: 31-41; 23: 2-4 6-7 13-15 17-19;
        24: 4 8; 27: 1 3-5; 28: 2 4-5 7; 29: 5 8-10; 30: 2 5 7; 31: 3-7 9-10; 34: 2-12 15-20; 35: 9 12
        14-16; 37: 1-5; 38: 1-2 20 23-24; 39: 2 4 6 8 10; 41: 1 3-4; 43: 1-3; 44: 3 5-15; 45: 1-4; 46: 4
        8-11; 48: 4 7-9; 58: 2-4; 59: 2 8 13-20; 60: 1-2; 61: 1-2 4-6 9-14; 67: 2-10; 68: 2 8-9; 69: 4-8;
        70: 8; 71: 1 3-9; 72: 1 3-4 8 10; 79: 1-2 4-7 9 11-12; 82: 7-8; 83: 4-6; 85: 2 5-6; 86: 1 4 6-8; 89:
        1-3; 92: 1-4; 94: 3 6 13-15; 96: 2-10; 98: 1-3; 102: 1-3; 104: 1-2 4; 106: 1-4 6-9; 107: 3-4 7-9;
        108: 2 4-6; 110: 1-2 4-5; 111: 1 3; 113: 1-2 5-6 8; 114: 1 3 5-7 9 11-14; 115: 1-3; 118: 1 3-4 6;
        119: 2-5; 120: 1-3; 121: 1-4 6 8; 122: 3-4; 123: 2-3 5-8; 126: 1-3; 127: 1-4; 131: 1-9; 135: 2-9;
        138: 1-8; 145: 1-3; 146: 1-6; 147: 1-6; 149: 1; 150: 1-2 4-7; 156: 1; 159: 1 3-5; 163: 1-3; 164:
        1-4; 171: 1-2; 172: 1 3-7 9; 173: 1-3 7; 176: 1-3; 180: 1 4; 184: 1 4-5; 188: 1; 190: 3-4 7; 193: 1
        3; 195: 1-3; 197: 1; 201: 1-4 6-10; 202: 1-4; 207: 1-5 7; 215: 1; 249: 1-2; 268: 1-2; 269: 1-3; 276:
        1-2; 282: 1-4; 292: 1; 344: 1
        """

    /// The joint committee's subcommittees, and the project committees.
    private static let joint = "2 6-7 17 22-25 27-29 31-32 34-44"
    private static let projects = "245 250 302 305 329 335 343 348"

    /// Every reference as ISO prints it.
    static let references: [String] = {
        var all = ["IEC/ISO JSyC BDC", "IEC/ISO JTC 3", "ISO/IEC JTC 1", "ISO/IEC/JTC 4", "ISO/WS ESG"]
        all += numbers(joint).map { "ISO/IEC JTC 1/SC \($0)" }
        all += numbers(projects).map { "ISO/PC \($0)" }
        all += numbers(alone).map { "ISO/TC \($0)" }
        for entry in divided.split(separator: ";") {
            let parts = entry.split(separator: ":")
            let committee = "ISO/TC \(numbers(parts[0])[0])"
            all += [committee] + numbers(parts[1]).map { "\(committee)/SC \($0)" }
        }
        return all
    }()

    /// Numbers and ranges of them: `2 6-7`.
    private static func numbers(_ text: some StringProtocol) -> [Int] {
        text.split(whereSeparator: { $0 == " " || $0 == "\n" }).flatMap { run in
            let ends = run.split(separator: "-").compactMap { Int($0) }
            return Array(ends[0]...ends[ends.count - 1])
        }
    }
}
