import StandardsExport

/// What a browser lets the page do: run its one script and use its one style, by their digests, and nothing else.
enum PagePolicy {
    static let text =
        "default-src 'none'; script-src 'sha256-\(digest(of: PageScript.text))'; "
        + "style-src 'sha256-\(digest(of: PageStyle.text))'; base-uri 'none'; form-action 'none'"

    /// The same of a page of several, which share files.
    static let site = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"

    private static func digest(of text: String) -> String { Base64.text(of: SHA256.digest(of: Array(text.utf8))) }
}
