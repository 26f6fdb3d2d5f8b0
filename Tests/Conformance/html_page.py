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
    check("to a date", shown("tr:target"))

    # Filters.
    visit(page + "#deadlines")
    rows = len(shown(".deadlines tr[id]"))
    everything = [json.loads(line) for line in run(standards, "deadlines", catalogue, "--json").splitlines()]
    check("every deadline", rows == len(everything), f"{rows} {len(everything)}")
    selects = {label.text.split("\n")[0]: Select(label.find_element(By.TAG_NAME, "select"))
               for label in driver.find_elements(By.CSS_SELECTOR, "#deadlines .filters label")}
    selects["Kind"].select_by_value("takes-effect")
    check("of one kind", len(shown(".deadlines tr[id]")) == sum(entry["kind"] == "takes-effect" for entry in everything))
    selects["Certainty"].select_by_value("stated")
    both = sum(entry["kind"] == "takes-effect" and entry["certainty"] == "stated" for entry in everything)
    check("and of one certainty", len(shown(".deadlines tr[id]")) == both)
    selects["Kind"].select_by_index(0)
    selects["Certainty"].select_by_index(0)
    selects["Body"].select_by_value("organisation/samr")
    check("of one body", 0 < len(shown(".deadlines tr[id]")) < rows)
    selects["Body"].select_by_index(0)
    selects["Sector"].select_by_index(1)
    check("of one sector", 0 < len(shown(".deadlines tr[id]")) < rows)

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
    check("what changed among the deadlines", shown("#deadlines mark"))
    label = [label for label in driver.find_elements(By.CSS_SELECTOR, "#deadlines .filters label") if label.text.startswith("Changes")]
    Select(label[0].find_element(By.TAG_NAME, "select")).select_by_index(1)
    check("only what changed", shown(".deadlines tr[id]") and all(row.get_attribute("data-n") for row in shown(".deadlines tr[id]")))

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
    check("the first page", len(shown("main > section")) == 2 and len(shown(".deadlines tr[id]")) == rows)
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
    check("nothing else is asked for", all(address.startswith(home) or address == "about:blank" for address in requests()))
    quiet("several pages")
    print(f"ok: {len(files)} pages")

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
