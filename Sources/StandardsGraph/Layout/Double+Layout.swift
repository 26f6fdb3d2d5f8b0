/// What layouts need of mathematics, without the C library's: a program without Foundation is not linked with it.
extension Double {
    /// The nearest whole number; a half goes away from zero.
    var nearestInteger: Int { Int(self < 0 ? self - 0.5 : self + 0.5) }

    /// The square root, by Newton's steps; 0 of what is not above 0.
    var root: Double {
        guard self > 0 else { return 0 }
        var root = Swift.max(self, 1)
        // From above, each step comes nearer until it no longer can.
        while true {
            let next = (root + self / root) / 2
            guard next < root else { return root }
            root = next
        }
    }
}
