import Testing

@testable import StandardsGraph

@Suite("Numbers of layouts")
struct LayoutNumberTests {
    @Test(
        "Roots are those of the standard library to the last digits",
        arguments: [0, -1, 1e-9, 0.25, 1, 2, 3, 144, 12_345.678, 1e12])
    func roots(_ number: Double) {
        let exact = number > 0 ? number.squareRoot() : 0
        #expect(abs(number.root - exact) <= exact * 1e-15)
    }

    @Test(
        "A half goes away from zero",
        arguments: [
            (0, 0), (0.49, 0), (0.5, 1), (-0.5, -1), (-0.49, 0), (2.5, 3), (-2.5, -3), (1e9 + 0.4, 1_000_000_000),
        ])
    func nearest(_ number: Double, _ whole: Int) { #expect(number.nearestInteger == whole) }
}
