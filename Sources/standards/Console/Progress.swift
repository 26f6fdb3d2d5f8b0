/// Shows what is being done, and how far it is, on a terminal and only where it takes long.
///
/// A class, since what is done reports to it from where it is done.
final class Progress {
    private let screen: Screen
    private let clock = ContinuousClock()
    private var next: ContinuousClock.Instant
    private var isShown = false

    /// Progress on that screen, first shown after half a second.
    init(_ screen: Screen) {
        self.screen = screen
        next = clock.now + .milliseconds(500)
    }

    /// Shows how far it is, three times a second at most.
    func update(_ words: @autoclosure () -> String) {
        guard screen.canErase, clock.now >= next else { return }
        show(words())
        next = clock.now + .milliseconds(330)
    }

    /// Shows what is being done, at once.
    func show(_ words: String) {
        guard screen.canErase, let width = screen.width else { return }
        let line = StyledText(words).folded(at: width - 1).first ?? ""
        Terminal.write("\r\u{1B}[K" + screen.rendered(line), to: screen.descriptor)
        isShown = true
    }

    /// Takes it off the screen.
    func end() {
        if isShown { Terminal.write("\r\u{1B}[K", to: screen.descriptor) }
        isShown = false
    }
}
