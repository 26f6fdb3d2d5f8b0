# apt: chromium chromium-driver fonts-noto-cjk poppler-utils
# pip: selenium axe-core-python html5lib
"""The page in a browser: search as the catalogue's own, filters, ties, back, languages, no request, no foreign script, phone, dark, paper."""

import sys

# The scripts beside this one bear names of the standard library.
sys.path.pop(0)

import base64  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import pathlib  # noqa: E402
import shutil  # noqa: E402
import subprocess  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from urllib.parse import quote  # noqa: E402
from xml.etree import ElementTree  # noqa: E402

import html5lib  # noqa: E402
from axe_core_python.selenium import Axe  # noqa: E402
from selenium import webdriver  # noqa: E402
from selenium.webdriver.chrome.service import Service  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.support.ui import Select  # noqa: E402

exports, standards, catalogue = sys.argv[1:4]
work = pathlib.Path(tempfile.mkdtemp(prefix="page-"))
root = pathlib.Path(__file__).resolve().parents[2]
count = 0


def check(what, holds, detail=""):
    global count
    if not holds:
        print(f"FAILED: {what} {detail}")
        sys.exit(1)
    count += 1


def run(*words):
    result = subprocess.run(words, capture_output=True, text=True)
    if result.returncode != 0:
        print(f"FAILED: {' '.join(map(str, words))}\n{result.stdout}\n{result.stderr}")
        sys.exit(1)
    return result.stdout


def export(name, source, *options):
    run(standards, "export", "html", source, "--output", work / name, *options)
    page = work / name / "index.html"
    # A parser as browsers have it, which stops at the first fault.
    html5lib.HTMLParser(strict=True).parse(page.read_bytes(), transport_encoding="utf-8")
    return page.as_uri()


def generated(size):
    """A catalogue of so many entities: bodies, committees below them, standards that replace each other, projects, consultations."""
    areas = [("furniture", "家具"), ("electric bicycles", "电动自行车"), ("lithium batteries", "锂电池"), ("medical devices", "医疗器械"), ("drones", "无人机")]

    def both(english, chinese):
        return {"en": english, "zh-Hans": chinese}

    bodies, committees = size // 200, size // 20
    rest = size - bodies - committees
    projects, consultations = rest // 5, rest // 10
    kinds = {"organisations": bodies, "committees": committees, "standards": rest - projects - consultations, "projects": projects,
             "consultations": consultations}
    all_of = {kind: [] for kind in kinds}
    for kind, number in ((kind, number) for kind, many in kinds.items() for number in range(many)):
        english, chinese = areas[number % len(areas)]
        month, day = number % 12 + 1, number % 28 + 1
        all_of[kind].append({
            "organisations": lambda: {"id": f"o-{number}", "names": both(f"Institute {number} of {english}", f"第{number}{chinese}研究所")},
            "committees": lambda: {"id": f"c-{number}", "reference": f"SAC/TC {number + 1}", "parent": f"organisation/o-{number % bodies}",
                                   "names": both(f"Committee {number} on {english}", f"{chinese}标准化技术委员会{number}")},
            "standards": lambda: {"id": f"gb-{number + 10000}-2024", "designation": f"GB {number + 10000}-2024",
                                  "title": both(f"Safety of {english}, part {number}", f"{chinese}安全 第{number}部分"),
                                  "published": f"2024-{month:02}-15", "committee": f"c-{number % committees}", "tags": [english, f"tag {number % 300}"],
                                  "effective": f"{2025 + number % 5}-{month:02}" + ("" if number % 7 == 0 else f"-{day:02}"),
                                  "note": both(f"What {english} have to withstand in use and in transport, and how it is tested.", f"规定了{chinese}的要求和试验方法。"),
                                  **({"replaces": [{"standard": f"gb-{number + 9999}-2024"}]} if number % 10 == 9 else {})},
            "projects": lambda: {"id": f"p-{number}", "number": f"{20240000 + number}-T-339", "committee": f"c-{number % committees}",
                                 "title": both(f"Project {number} on {english}", f"{chinese}计划{number}")},
            "consultations": lambda: {"id": f"q-{number}", "closes": f"{2024 + number % 3}-{month:02}-{day:02}", "organiser": f"organisation/o-{number % bodies}",
                                      "title": both(f"Call {number} for comments on {english}", f"{chinese}征求意见{number}")},
        }[kind]())
    return {"formatVersion": "1.0", "id": "generated", "title": both("Generated", "生成的目录"), "base": "https://example.org/generated/",
            "revision": 1, "modified": "2024-09-30", **all_of}


options = webdriver.ChromeOptions()
options.binary_location = "/usr/bin/chromium"
for word in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1280,900"]:
    options.add_argument(word)
options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def visit(address):
    driver.get("about:blank")
    driver.get(address)
    time.sleep(0.2)


def size(width, height=900):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500})


def one(selector):
    return driver.find_element(By.CSS_SELECTOR, selector)


def shown(selector):
    return [element for element in driver.find_elements(By.CSS_SELECTOR, selector) if element.is_displayed()]


def every_row():
    """The rows of the deadlines, with those that are past."""
    for earlier in shown("#deadlines .more"):
        earlier.click()
    return shown(".deadlines tr[id]")


def place():
    return driver.execute_script("return decodeURIComponent(location.hash)")


def quiet(what):
    messages = [entry["message"] for entry in driver.get_log("browser")]
    check(f"{what}: the console is empty", not messages, str(messages))


def requests():
    """The addresses that the browser asked for since the last call."""
    events = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]


def accessible(what):
    """Puts what is shown to axe; what is not is taken out first, since axe reads it all the same, for seconds."""
    driver.execute_script(Axe().axe_script + """
        document.querySelectorAll('section, article').forEach(function (part) { if (!part.getClientRects().length) part.remove(); });""")
    violations = driver.execute_async_script("""
        var done = arguments[arguments.length - 1], tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
          .then(function (result) { done(result.violations); }, function (error) { done([{ id: String(error), nodes: [] }]); });""")
    faults = [(fault["id"], [node["html"][:160] for node in fault["nodes"][:3]]) for fault in violations]
    check(f"{what}: accessible", not faults, json.dumps(faults, indent=1, ensure_ascii=False))


try:
    requests()
    page = export("page", catalogue)
    visit(page)
    quiet("the page")
    check("nothing else is asked for", set(requests()) <= {page, "about:blank"})

    # The search ranks as the catalogue's own.
    questions = [
        "electric bicycle", "e-bike", "电动自行车", "CCC battery", "lithium batteries", "furniture", "家具", "GB 28008-2024",
        "GBT20485.16-2018", "gb 28008", "TC 599", "SAC/TC 599", "SAMR", "iso", "ISO/IEC JTC 1/SC 41", "the standards of the",
        "carbon footprint", "智慧社区标准", "unmanned aircraft system", "x", "zzzz", "statistics 2024", "sac-tc-599", "committee/sac-tc-599",
        "medical device standards", "Internet of Things", "5G", "green product", "mandatory national", "titles", "Beijing", "water",
        "Secretary-General", "association standards", "标准化法", "AI chips", "A&B", "\"quoted\" words", "announcement 2024 no",
    ]
    answers = {}
    for question in questions:
        lines = run(standards, "search", catalogue, "--json", "--limit", "0", "--", *question.split()).splitlines()
        expected = [json.loads(line)["reference"] for line in lines]
        driver.execute_script(
            "document.documentElement.dispatchEvent(new CustomEvent('search', { detail: arguments[0] }))", question)
        found = driver.execute_script("return document.documentElement.dataset.found || ''").split()
        answers[question] = found
        check(f"search “{question}”", found == expected, f"\n page: {found[:8]}\n command: {expected[:8]}")
    print(f"ok: {len(questions)} searches")

    box = one("#q")
    for sign in "electric bicycle":
        box.send_keys(sign)
    time.sleep(0.3)
    check("hits as one types", len(shown("#hits li")) > 3 and "Electric bicycle" in shown("#hits li")[0].text)
    check("the address of an answer", place() == "#search=electric bicycle", place())
    Select(one("#hits select")).select_by_value("standard")
    check("hits of one kind", all(link.get_attribute("href").split("#")[1].startswith("standard/") for link in shown("#hits li a")))
    shown("#hits li a")[0].click()
    time.sleep(0.2)
    check("an entity from an answer", place() == "#standard/gb-17761", place())
    driver.back()
    time.sleep(0.2)
    check("back to the answer", place() == "#search=electric bicycle" and shown("#hits li"))

    # An entity, its ties, and back.
    visit(page + "#standard/gb-28008-2024")
    check("one entity at a time", [article.get_attribute("id") for article in shown("article")] == ["standard/gb-28008-2024"])
    check("its drawing", len(shown(".hood a")) >= 8 and "GB 28008-2024" in one(".hood").text)
    visit(page + "#standard/gb-17761")
    check("deadlines of those to which it is tied", shown("article.on .others li"))
    visit(page + "#standard/gb-28008-2024")
    one("article.on dl a[href='#organisation/samr']").click()
    time.sleep(0.2)
    check("along a tie", place() == "#organisation/samr" and shown("article")[0].get_attribute("id") == "organisation/samr")
    one("article.on .hood a").click()
    time.sleep(0.2)
    check("along a line of the drawing", place() not in ("#organisation/samr", ""))
    driver.back()
    driver.back()
    time.sleep(0.2)
    check("back", place() == "#standard/gb-28008-2024" and shown("article")[0].get_attribute("id") == "standard/gb-28008-2024")
    one("article.on .dates a").click()
    time.sleep(0.2)
    check("to a date", shown("tr.here"))

    # Filters.
    visit(page + "#deadlines")
    ahead = [row.find_element(By.TAG_NAME, "time").get_attribute("datetime") or row.find_element(By.TAG_NAME, "time").text
             for row in shown(".deadlines tr[id]") if row.find_elements(By.TAG_NAME, "time")]
    check("what is ahead comes first", ahead and min(ahead) >= time.strftime("%Y-%m-%d"), str(ahead[:3]))
    rows = len(every_row())
    everything = [json.loads(line) for line in run(standards, "deadlines", catalogue, "--json").splitlines()]
    check("every deadline", rows == len(everything), f"{rows} {len(everything)}")
    selects = {label.text.split("\n")[0]: Select(label.find_element(By.TAG_NAME, "select"))
               for label in driver.find_elements(By.CSS_SELECTOR, "#deadlines .filters label")}
    selects["Kind"].select_by_value("takes-effect")
    check("of one kind", len(every_row()) == sum(entry["kind"] == "takes-effect" for entry in everything))
    selects["Certainty"].select_by_value("stated")
    both = sum(entry["kind"] == "takes-effect" and entry["certainty"] == "stated" for entry in everything)
    check("and of one certainty", len(every_row()) == both)
    selects["Kind"].select_by_index(0)
    selects["Certainty"].select_by_index(0)
    selects["Body"].select_by_visible_text("SAMR, State Administration for Market Regulation")
    of_body = len(every_row())
    check("of one body", 0 < of_body < rows)
    selects["Body"].select_by_index(0)
    selects["Sector"].select_by_index(1)
    check("of one sector", 0 < len(every_row()) < rows)

    # The other language.
    visit(page + "#standard/gb-28008-2024")
    one("#switch").click()
    check("Chinese names", one("article.on h3").text.endswith("家具结构安全技术规范"), one("article.on h3").text)
    check("Chinese words", "实施日期" in one("article.on").text and "SAC，国家标准化管理委员" in one("article.on").text, one("article.on").text)
    check("Chinese dates", "GB 28008-2024实施" in one("article.on .dates").text, one("article.on .dates").text)
    check("the language", one("html").get_attribute("lang") == "zh-Hans" and one("#switch").text == "English")
    before = driver.execute_script("return document.querySelector('main').textContent")
    one("#switch").click()
    one("#switch").click()
    check("to and fro", before == driver.execute_script("return document.querySelector('main').textContent"))
    one("#switch").click()
    visit(page)
    fresh = driver.execute_script("return document.querySelector('nav').textContent + document.querySelector('#deadlines').textContent")
    one("#switch").click()
    one("#switch").click()
    again = driver.execute_script("return document.querySelector('nav').textContent + document.querySelector('#deadlines').textContent")
    check("as it was", fresh == again)
    chinese = export("chinese", catalogue, "--language", "zh-Hans")
    visit(chinese + "#standard/gb-28008-2024")
    check("a page in Chinese", "家具结构安全技术规范" in one("article.on h3").text and "实施日期" in one("article.on").text)
    one("#switch").click()
    check("switched to English", "Technical Specification" in one("article.on h3").text and "effective" in one("article.on").text.lower())
    quiet("the language")
    visit(chinese + "#standard/gb-28008-2024")
    accessible("a page in Chinese")
    print("ok: entities, filters, languages")

    # On a phone, on a desk, in the dark, on paper.
    views = ["", "#deadlines", "#all-standards", "#standard/gb-28008-2024", "#committee/sac-tc-28", "#outline", "#matrix", "#figures",
             "#search=" + quote("电动自行车")]
    for width in (360, 1280):
        size(width)
        for view in views:
            visit(page + view)
            wide = driver.execute_script("return document.documentElement.scrollWidth")
            check(f"{width} pixels, {view or 'home'}: as wide as the window", wide <= width, str(wide))
            accessible(f"{width} pixels, {view or 'home'}")
    for scheme, is_dark in (("dark", True), ("light", False)):
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
        colour = driver.execute_script("return getComputedStyle(document.body).backgroundColor")
        check(scheme, (sum(map(int, colour[4:-1].split(","))) < 200) == is_dark, colour)
        for view in views:
            visit(page + view)
            accessible(f"{scheme}, {view or 'home'}")
    visit(page + "#standard/gb-28008-2024")
    paper = work / "page.pdf"
    paper.write_bytes(base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})["data"]))
    text = run("pdftotext", "-layout", paper, "-")
    check("one entity on paper", "GB 28008-2024" in text and text.count("\f") <= 3 and "Organisations" not in text, text)
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    visit(page)
    entities = len(driver.find_elements(By.CSS_SELECTOR, "article"))
    check("readable without a script", len(shown("main > section")) > 10 and not shown("#find") and entities > 500)
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    quiet("views")
    print(f"ok: {2 * 2 * len(views)} views")

    # Two editions.
    later = export("later", root / "Examples/Catalogues/china-2024-09.json", "--since", catalogue)
    visit(later + "#changes")
    check("what changed", len(shown("#changes li")) > 50)
    accessible("changes")
    visit(later)
    check("what changed among the deadlines", every_row() and shown("#deadlines mark"))
    label = [label for label in driver.find_elements(By.CSS_SELECTOR, "#deadlines .filters label") if label.text.startswith("Changes")]
    Select(label[0].find_element(By.TAG_NAME, "select")).select_by_index(1)
    check("only what changed", every_row() and all(row.get_attribute("data-n") for row in shown(".deadlines tr[id]")))

    # A page an entity.
    site = export("site", catalogue, "--split", "item")
    home = site.removesuffix("index.html")
    files = [file for file in (work / "site").rglob("*.html")]
    check("a page an entity", len(files) > entities, str(len(files)))
    base = json.loads(pathlib.Path(catalogue).read_text())["base"]
    addresses = [element.text for element in ElementTree.parse(work / "site" / "sitemap.xml").iter() if element.tag.endswith("loc")]
    check("the map", len(addresses) == len(set(addresses)) == entities + 1)
    check("the map's pages", all((work / "site" / address.removeprefix(base) / "index.html").exists() for address in addresses))
    for file in files:
        soup = html5lib.HTMLParser(strict=True).parse(file.read_bytes(), transport_encoding="utf-8")
        for link in soup.iter("{http://www.w3.org/1999/xhtml}a"):
            address = link.get("href")
            check(f"{file}: {address}", ":" in address or (file.parent / address.split("#")[0]).resolve().exists() or address.startswith("#"))
        data = [script.text for script in soup.iter("{http://www.w3.org/1999/xhtml}script") if script.get("type") == "application/ld+json"]
        for text in data:
            check("its data", json.loads(text)["@id"] in addresses and json.loads(text)["name"], text)
    driver.get_log("browser"), requests()
    visit(site)
    check("the first page", len(shown("main > section")) == 2 and len(every_row()) == rows)
    one("#q").send_keys("electric bicycle")
    time.sleep(0.5)
    check("its search", "Electric bicycle" in shown("#hits li")[0].text)
    for question in questions:
        driver.execute_script("document.documentElement.dispatchEvent(new CustomEvent('search', { detail: arguments[0] }))", question)
        found = driver.execute_script("return document.documentElement.dataset.found || ''").split()
        check(f"search “{question}” on several pages", found == answers[question], f"{found[:8]} {answers[question][:8]}")
    shown("#hits li a")[1].click()
    time.sleep(0.3)
    check("an entity's page", driver.current_url == home + "standard/gb-17761/index.html" and len(shown("article")) == 1)
    one("article dl a").click()
    time.sleep(0.3)
    check("along a tie to another page", driver.current_url != home + "standard/gb-17761/index.html" and len(shown("article")) == 1)
    driver.back()
    time.sleep(0.3)
    check("back to the page", driver.current_url == home + "standard/gb-17761/index.html")
    check("its drawing", len(shown(".hood a")) > 1, one("article").text)
    one("#switch").click()
    check("its name in Chinese", "电动自行车" in one("article h3").text and "中文" not in one("#switch").text)
    links = [link.text for link in shown("article dl a")]
    check("the names of others in Chinese", "电动自行车用锂离子蓄电池" in links and "电动自行车用充电器" in links, str(links))
    check("the drawing in Chinese", "电动自行车用锂离子蓄电池" in one(".hood").text)
    one("#switch").click()
    check("and in English again", "Charger for electric bicycle" in one("article").text)
    check("deadlines of those to which it is tied", shown("article .others li"))
    one("#switch").click()
    one("#q").send_keys("家具")
    time.sleep(0.5)
    check("the search from there", len(shown("#hits li")) > 2 and not shown("article"))
    for page_of in ("standard/gb-28008-2024/index.html", "standard/index.html", "committee/sac-tc-28/index.html"):
        for width in (360, 1280):
            size(width)
            visit(home + page_of)
            wide = driver.execute_script("return document.documentElement.scrollWidth")
            check(f"{width} pixels, {page_of}: as wide as the window", wide <= width, str(wide))
            accessible(f"{width} pixels, {page_of}")
    size(1280)
    visit(site)
    label = [label for label in driver.find_elements(By.CSS_SELECTOR, "#deadlines .filters label") if label.text.startswith("Body")]
    Select(label[0].find_element(By.TAG_NAME, "select")).select_by_visible_text("SAMR, State Administration for Market Regulation")
    check("of one body on several pages", len(every_row()) == of_body, str(of_body))
    one("#switch").click()
    check("the filter in Chinese", "市场监管总局" in one("#deadlines .filters").text and len(every_row()) == of_body, one("#deadlines .filters").text)
    check("nothing else is asked for", all(address.startswith(home) or address == "about:blank" for address in requests()))
    quiet("several pages")
    print(f"ok: {len(files)} pages")

    # A large catalogue opens at once, and only what is looked at is made.
    (work / "large.json").write_text(json.dumps(generated(20_000), ensure_ascii=False), encoding="utf-8")
    large = export("large", work / "large.json")
    driver.get("about:blank")
    begun = time.monotonic()
    driver.get(large)
    opened = time.monotonic() - begun
    one("#q").send_keys("lithium batteries 1234")
    while place() != "#search=lithium batteries 1234" or "…" in (one("#hits").text.split("\n") + [""])[1]:
        time.sleep(0.05)
        check("an answer of 20,000 entities", time.monotonic() - begun < 60, place() + one("#hits").text[:200])
    answered = time.monotonic() - begun - opened
    # It takes a second of each where nothing else runs.
    check("20,000 entities", opened < 10 and answered < 10, f"opened in {opened:.1f} s, answered in {answered:.1f} s")
    check("the answer", "1234" in shown("#hits li")[0].text and "lithium" in shown("#hits li")[0].text, shown("#hits li")[0].text)
    visit(large + "#standard/gb-15000-2024")
    check("one of 20,000", len(driver.find_elements(By.CSS_SELECTOR, "article")) == 1 and "GB 15000-2024" in one("article h3").text)
    check("its drawing", "SAC/TC" in one(".hood").text)
    one("article dl a[href^='#committee']").click()
    time.sleep(0.3)
    check("along a tie", place().startswith("#committee/") and len(driver.find_elements(By.CSS_SELECTOR, "article")) == 1)
    one("#switch").click()
    check("in Chinese", "标准化技术委员会" in one("article h3").text and "GB " in one("article dl").text and "安全" in one("article dl").text, one("article").text[:300])
    driver.back()
    time.sleep(0.3)
    check("back", place() == "#standard/gb-15000-2024" and "安全" in one("article h3").text)
    one("#switch").click()
    visit(large)
    check("a part of the rows", 0 < len(driver.find_elements(By.CSS_SELECTOR, ".deadlines tr[id]")) <= 1000)
    visit(large + "#all-standards")
    check("a part of the names", len(shown(".names li")) == 1000)
    shown("#all-standards .more")[0].click()
    check("the next part", len(driver.find_elements(By.CSS_SELECTOR, ".names li")) == 2000)
    deadlines = [json.loads(line) for line in run(standards, "deadlines", work / "large.json", "--json").splitlines()]
    visit(large + f"#d{len(deadlines) - 1}")
    check("the last deadline", shown("tr.here") and shown("#deadlines .more"))
    Select(one("#deadlines .filters select")).select_by_index(1)
    check("from today", one("#deadlines h2 small").text == str(sum(entry["lastDay"] >= time.strftime("%Y-%m-%d") for entry in deadlines)))
    quiet("a large catalogue")
    print(f"ok: 20,000 entities, opened in {opened:.1f} s, answered in {answered:.1f} s")

    # Hostile texts: no script runs, nothing is asked for, the policy holds.
    evil = "</script><script>window.bad=1</script><img src=//bad.example/x onerror=window.bad=2>\" onfocus='window.bad=3' autofocus x=`"
    hostile = {
        "formatVersion": "1.0", "id": "evil", "title": {"en": evil}, "description": {"en": evil}, "homepage": "https://e.example/?'onload=x&lt;b&gt;",
        "standards": [{"id": f"s-{number}", "title": {"en": evil, "zh-Hans": evil + "坏"}, "tags": [evil], "effective": "2030-01-01",
                       "note": {"en": "\u202e\u0001" + evil}, "links": [{"url": "https://e.example/'onload='window.bad=4", "title": {"en": evil}}],
                       "sources": [{"url": "https://e.example/&quot;onload=x", "quotation": evil, "locator": evil}],
                       "replaces": [{"standard": "s-1"}] if number == 0 else []} for number in range(2)]}
    (work / "evil.json").write_text(json.dumps(hostile), encoding="utf-8")
    driver.get_log("browser"), requests()
    bad = export("evil", work / "evil.json")
    for view in ["", "#standard/s-0", "#search=script", "#search=" + quote(evil), "#" + quote(evil), "#%E0%A4%A"]:
        visit(bad + view)
        driver.execute_script("document.getElementById('switch').click()")
        check(f"no script of the catalogue runs {view}", driver.execute_script("return window.bad") is None)
    check("nothing is asked for", all(address.split("#")[0] in (bad, "about:blank") for address in requests()))
    quiet("hostile texts")
    visit(page)
    driver.execute_script("""
        var script = document.createElement('script'); script.textContent = 'window.bad = 5'; document.body.appendChild(script);
        var image = document.createElement('img'); image.src = 'https://bad.example/x.png'; image.alt = ''; document.body.appendChild(image);
        document.body.setAttribute('onclick', 'window.bad = 6'); document.body.click();""")
    time.sleep(0.3)
    check("the policy holds", driver.execute_script("return window.bad") is None)
    refused = [entry["message"] for entry in driver.get_log("browser")]
    check("and says so", sum("Content Security Policy" in message for message in refused) >= 3, str(refused))
finally:
    driver.quit()
shutil.rmtree(work)
print(f"{count} checks")
