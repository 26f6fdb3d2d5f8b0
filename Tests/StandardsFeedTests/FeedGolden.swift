/// What the feed of a deadline that moved is, byte for byte.
extension FeedTests {
    static let atom = #"""
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
          <id>urn:uuid:fdb7586d-9c58-58ea-be1b-9b24c31ef05e</id>
          <title>Sample 2</title>
          <updated>2024-02-01T00:00:00Z</updated>
          <link rel="self" type="application/atom+xml" href="https://example.org/sample/feed.atom"/>
          <link rel="alternate" href="https://example.org/sample/catalogue/sample-2"/>
          <author>
            <name>Sample 2</name>
          </author>
          <generator>StandardsKit</generator>
          <entry>
            <id>urn:uuid:7d933e94-36d2-5883-82de-9efe9b02e82e</id>
            <title>Moved from 2025-01-01 to 2025-07-01: GB 1-2024 takes effect: Safety of furniture</title>
            <published>2024-02-01T00:00:00Z</published>
            <updated>2024-02-01T00:00:00Z</updated>
            <link rel="alternate" href="https://example.org/sample/standard/gb-1-2024"/>
            <category term="takes-effect" label="takes effect"/>
            <category term="standard"/>
            <category term="furniture"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">\#
        <p><b>When: </b>2025-07-01 (was 2025-01-01)</p>\#
        <p><b>Concerns: </b><a href="https://example.org/sample/standard/gb-1-2024">\#
        GB 1-2024, Safety of furniture</a></p>\#
        <p>The date is stated by the source.</p>\#
        <p><b>Edition: </b>Sample 2</p></div></content>
          </entry>
          <entry>
            <id>urn:uuid:c283e1b1-6e60-59a8-8435-ff04dc599c57</id>
            <title>2025-01-01: GB 1-2024 takes effect: Safety of furniture</title>
            <published>2024-01-01T00:00:00Z</published>
            <updated>2024-01-01T00:00:00Z</updated>
            <link rel="alternate" href="https://example.org/sample/standard/gb-1-2024"/>
            <category term="takes-effect" label="takes effect"/>
            <category term="standard"/>
            <category term="furniture"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">\#
        <p><b>When: </b>2025-01-01</p>\#
        <p><b>Concerns: </b><a href="https://example.org/sample/standard/gb-1-2024">\#
        GB 1-2024, Safety of furniture</a></p>\#
        <p>The date is stated by the source.</p>\#
        <p><b>Edition: </b>Sample 1</p></div></content>
          </entry>
        </feed>

        """#

    static let json = #"""
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "Sample 2",
          "home_page_url": "https://example.org/sample/catalogue/sample-2",
          "feed_url": "https://example.org/sample/feed.json",
          "language": "en",
          "authors": [
            {
              "name": "Sample 2"
            }
          ],
          "items": [
            {
              "id": "urn:uuid:7d933e94-36d2-5883-82de-9efe9b02e82e",
              "url": "https://example.org/sample/standard/gb-1-2024",
              "title": "Moved from 2025-01-01 to 2025-07-01: GB 1-2024 takes effect: Safety of furniture",
              "content_html": "\#
        <p><b>When: </b>2025-07-01 (was 2025-01-01)</p>\#
        <p><b>Concerns: </b><a href=\"https://example.org/sample/standard/gb-1-2024\">\#
        GB 1-2024, Safety of furniture</a></p>\#
        <p>The date is stated by the source.</p>\#
        <p><b>Edition: </b>Sample 2</p>",
              "date_published": "2024-02-01T00:00:00Z",
              "date_modified": "2024-02-01T00:00:00Z",
              "tags": [
                "takes effect",
                "standard",
                "furniture"
              ]
            },
            {
              "id": "urn:uuid:c283e1b1-6e60-59a8-8435-ff04dc599c57",
              "url": "https://example.org/sample/standard/gb-1-2024",
              "title": "2025-01-01: GB 1-2024 takes effect: Safety of furniture",
              "content_html": "\#
        <p><b>When: </b>2025-01-01</p>\#
        <p><b>Concerns: </b><a href=\"https://example.org/sample/standard/gb-1-2024\">\#
        GB 1-2024, Safety of furniture</a></p>\#
        <p>The date is stated by the source.</p>\#
        <p><b>Edition: </b>Sample 1</p>",
              "date_published": "2024-01-01T00:00:00Z",
              "date_modified": "2024-01-01T00:00:00Z",
              "tags": [
                "takes effect",
                "standard",
                "furniture"
              ]
            }
          ]
        }

        """#
}
