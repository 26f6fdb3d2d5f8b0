import StandardsExport
import StandardsModel

/// The addresses of all pages, for those who gather them (sitemaps.org, 0.9).
struct SiteMap {
    /// A file holds no more.
    static let mostAddresses = 50_000

    let base: CatalogueBase

    init(_ base: CatalogueBase) { self.base = base }

    /// Writes `sitemap.xml`: the addresses, or those of the files that hold them.
    func write(_ out: inout Markup, _ content: PageContent) {
        let day = content.catalogue.header.modified?.description
        let paths =
            [""]
            + content.catalogue.schema.kinds.flatMap { kind in
                content.references(of: kind).map { CatalogueBase.path(toKind: $0.kind, id: $0.id) }
            }
        let files = (paths.count + Self.mostAddresses - 1) / Self.mostAddresses
        guard files > 1 else { return write(paths[...], to: "sitemap.xml", ("urlset", "url"), day, &out) }
        let names = (1...files).map { "sitemap-\($0).xml" }
        write(names[...], to: "sitemap.xml", ("sitemapindex", "sitemap"), day, &out)
        for (place, name) in names.enumerated() {
            let start = place * Self.mostAddresses
            write(
                paths[start..<min(start + Self.mostAddresses, paths.count)], to: name, ("urlset", "url"), day, &out)
        }
    }

    private func write(
        _ paths: ArraySlice<String>, to file: String, _ elements: (whole: StaticString, part: StaticString),
        _ day: String?, _ out: inout Markup
    ) {
        out.bytes.begin(file)
        out.put("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<")
        out.put(elements.whole)
        out.put(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for path in paths {
            out.put("<")
            out.put(elements.part)
            out.put("><loc>")
            out.text(base.text + path)
            out.put("</loc>")
            if let day {
                out.put("<lastmod>")
                out.text(day)
                out.put("</lastmod>")
            }
            out.put("</")
            out.put(elements.part)
            out.put(">\n")
            out.bytes.drainIfFull()
        }
        out.put("</")
        out.put(elements.whole)
        out.put(">\n")
        out.bytes.end()
    }
}
