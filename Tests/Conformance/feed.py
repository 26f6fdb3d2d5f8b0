# apt: libxml2-utils
# pip: feedparser atoma
"""The feed in the programs that people have: xmllint with the grammar of RFC 4287, feedparser, atoma; and what JSON Feed asks."""

import sys

# The scripts beside this one bear names of the standard library.
sys.path.pop(0)

import datetime  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import re  # noqa: E402
import shutil  # noqa: E402
import subprocess  # noqa: E402
import tempfile  # noqa: E402
import uuid  # noqa: E402

import atoma  # noqa: E402
import feedparser  # noqa: E402

exports, standards, catalogue = sys.argv[1:4]
grammar = os.path.join(os.path.dirname(os.path.abspath(__file__)), "atom.rng")
work = tempfile.mkdtemp(prefix="feed-")
count = 0


def check(what, holds, detail=""):
    global count
    if not holds:
        print(f"FAILED: {what} {detail}")
        sys.exit(1)
    count += 1


def run(*words, fails=False):
    result = subprocess.run(words, capture_output=True, text=True)
    if (result.returncode != 0) != fails:
        print(f"FAILED: {' '.join(words)}\n{result.stdout}\n{result.stderr}")
        sys.exit(1)
    return result


def load(path):
    with open(path, "rb") as file:
        return file.read()


def export(name, source, *options):
    folder = os.path.join(work, name)
    run(standards, "export", "feed", source, "--output", folder, *options)
    return folder


IRI = re.compile(r"^(https?|ftp)://[^\s<>\"{}|\\^`]+$|^(mailto|urn):[^\s<>\"{}|\\^`]+$")


def examine(path):
    """Reads a feed with everything; returns its entries by their identifiers, each as it stands in its file."""
    run("xmllint", "--noout", "--nonet", "--relaxng", grammar, path + ".atom")
    data = load(path + ".atom")
    parsed = feedparser.parse(data)
    check(f"{path}: feedparser", not parsed.bozo, str(parsed.get("bozo_exception")))
    check(f"{path}: version", parsed.version == "atom10")
    strict = atoma.parse_atom_bytes(data)
    written = json.loads(load(path + ".json"))
    check(f"{path}: JSON Feed", written["version"] == "https://jsonfeed.org/version/1.1" and written["title"])
    check(f"{path}: one title", parsed.feed.title == written["title"] == strict.title.value)
    check(f"{path}: its id", uuid.UUID(parsed.feed.id).version == 5 and strict.id_ == parsed.feed.id)
    check(f"{path}: an author", parsed.feed.author == written["authors"][0]["name"] == strict.authors[0].name)
    check(f"{path}: its language", parsed.feed.get("language") is not None or written["language"])
    items = written["items"]
    check(f"{path}: as many", len(parsed.entries) == len(items) == len(strict.entries) == data.count(b"<entry>"))
    texts = [part.split(b"  </entry>\n")[0] for part in data.split(b"  <entry>\n")[1:]]
    days = []
    for entry, item, other, text in zip(parsed.entries, items, strict.entries, texts):
        check("ids", entry.id == item["id"] == other.id_ and uuid.UUID(entry.id).version == 5, entry.id)
        # JSON holds what XML cannot.
        title = item["title"].replace("\u0001", "\u2401").replace("\ufffe", "\ufffd")
        check("titles", entry.title and other.title.value == title, str((other.title.value, title)))
        check("the day", entry.updated == entry.published == item["date_modified"] == item["date_published"]
              and other.updated == datetime.datetime.fromisoformat(item["date_modified"].replace("Z", "+00:00")))
        check("content", item["content_html"] and "xhtml" in entry.content[0].type)
        check("words", set(tag.get("label") or tag["term"] for tag in entry.tags) == set(item["tags"]))
        links = [(link["rel"], link["href"]) for link in entry.get("links", [])]
        check("links are addresses", all(IRI.match(address) for _, address in links), str(links))
        pages = [address for relation, address in links if relation == "alternate"]
        check("one page", pages == ([item["url"]] if "url" in item else []), str(pages))
        days.append(entry.updated)
    check(f"{path}: newest first", days == sorted(days, reverse=True))
    check(f"{path}: its day", parsed.feed.updated == (days[0] if days else parsed.feed.updated))
    ids = [entry.id for entry in parsed.entries]
    check(f"{path}: an id each", len(set(ids)) == len(ids))
    return dict(zip(ids, texts))


def title(text):
    return re.search(r"<title>(.*?)</title>", text.decode(), re.S).group(1)


# The grammar accepts what it should, and nothing else.
real = export("real", catalogue)
entries = examine(os.path.join(real, "feed"))
dated = run(standards, "deadlines", catalogue, "--json").stdout.splitlines()
check("an entry a deadline", len(entries) == len(dated), f"{len(entries)} {len(dated)}")
whole = load(os.path.join(real, "feed.atom"))
for wrong, right in [(b"<id>", b"<di>"), (b"<updated>", b"<updated>x"), (b"<author>", b"<writer>"), (b"term=", b"word="),
                     (b"href=", b"src="), (b"<p>", b'<p xmlns="">'), (b"  <title>", b"  <title/><title>")]:
    broken = os.path.join(work, "broken.atom")
    with open(broken, "wb") as file:
        text = whole.replace(wrong, right, 1)
        file.write(text.replace(wrong.replace(b"<", b"</"), right.replace(b"<", b"</"), 1) if right in (b"<di>", b"<writer>") else text)
    run("xmllint", "--noout", "--relaxng", grammar, broken, fails=True)
print(f"ok: {len(entries)} deadlines of the first edition")

# A second edition shows only what is new; one that says the same adds nothing; the order of files does not matter.
second = os.path.join(os.path.dirname(__file__), "../../Examples/Catalogues/china-2024-09.json")
later = examine(os.path.join(export("later", second, "--since", catalogue), "feed"))
check("what was there is there as it was", all(later.get(id) == text for id, text in entries.items()))
check("there is something new", len(later) > len(entries))
print(f"ok: {len(later) - len(entries)} changes of the second edition")

HEAD = {"formatVersion": "1.0", "series": "s", "title": {"en": "T"}, "base": "https://example.org/s/"}


def edition(number, day, status=None):
    standard = {"id": "gb-1-2024", "designation": "GB 1-2024", "title": {"en": "Beds <b> & \"c\" ]]> \u0001\ufffe 家具"},
                "tags": ["home & <garden>", "A/B"], "links": [{"url": "https://example.org/a?b=c&d=%20#e"}],
                "sources": [{"url": "https://example.org/source"}]}
    if day:
        standard["effective"] = day
    path = os.path.join(work, f"edition-{number}.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump({**HEAD, "id": f"s-{number}", "revision": number, "modified": f"2025-0{number}-01",
                   "standards": [standard]}, file)
    return path


paths = [edition(number + 1, day) for number, day in
         enumerate(["2026-01-01", "2026-07-01", "2026-07-01", "2026-01-01", None])]
known = {}
for place, path in enumerate(paths):
    since = [word for older in reversed(paths[:place]) for word in ("--since", older)]
    found = examine(os.path.join(export(f"series-{place}", path, *since), "feed"))
    check("nothing is taken back", all(found.get(id) == text for id, text in known.items()))
    check("what came", len(found) - len(known) == [1, 1, 0, 1, 1][place], f"edition {place + 1}: {len(found)}")
    known = found
check("two moves and back", sorted(title(text)[:16] for text in known.values())
      == ["2026-01-01: GB 1", "Moved from 2026-", "Moved from 2026-", "No longer listed"], str(list(known.values())))
read = feedparser.parse(load(os.path.join(work, "series-4", "feed.atom"))).entries[0]
check("texts come back", {tag["term"] for tag in read.tags} >= {"home & <garden>", "A/B"})
check("links", {(link["rel"], link["href"]) for link in read.links}
      == {("alternate", "https://example.org/a?b=c&d=%20#e"), ("via", "https://example.org/source")}, str(read.links))
run(standards, "export", "feed", paths[0], "--since", paths[1], "--output", os.path.join(work, "wrong"), fails=True)

tags = export("tags", paths[1], "--since", paths[0], "--split", "tag", "--language", "zh-Hans")
names = sorted(os.listdir(os.path.join(tags, "feeds")))
check("a feed a tag", names == ["a-b.atom", "a-b.json", "home-garden.atom", "home-garden.json"], str(names))
ids = set()
for name in ("a-b", "home-garden"):
    check("the changes of the tag", len(examine(os.path.join(tags, "feeds", name))) == 2)
    ids.add(feedparser.parse(load(os.path.join(tags, "feeds", name + ".atom"))).feed.id)
check("an id a feed", len(ids) == 2)
print("ok: editions, tags")
shutil.rmtree(work)
print(f"{count} checks")
