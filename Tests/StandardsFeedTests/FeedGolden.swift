extension FeedTests {
    static let atom = """
        """
    static let json = """
        """
}
