# apt: curl gcc
# pip: icalendar==7.3.0 vdirsyncer khal
"""The example server, asked byte by byte and subscribed to by calendar clients."""

import sys

# The scripts beside this one bear names of the standard library.
sys.path.pop(0)

import atexit  # noqa: E402
import concurrent.futures  # noqa: E402
import http.client  # noqa: E402
import os  # noqa: E402
import signal  # noqa: E402
import socket  # noqa: E402
import subprocess  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402

import icalendar  # noqa: E402

root = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
work = tempfile.mkdtemp(prefix="server-")
count = 0


def check(what, holds, detail=""):
    global count
    if not holds:
        print(f"FAILED: {what} {detail}")
        sys.exit(1)
    count += 1
    print(f"ok: {what}")


build = ["swift", "build", "--disable-build-manifest-caching", "--package-path", f"{root}/Examples/Server",
         "--scratch-path", f"{root}/.build/examples"]
subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
program = subprocess.check_output([*build, "--show-bin-path"], text=True).strip() + "/Server"
server = subprocess.Popen([program, "0"], stdout=subprocess.PIPE, text=True)
atexit.register(server.kill)
url = server.stdout.readline().strip()
port = int(url.rstrip("/").rsplit(":", 1)[1])


def ask(method="GET", path="/deadlines.ics", **fields):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in fields.items()})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def raw(text, half=False):
    with socket.create_connection(("127.0.0.1", port), timeout=20) as client:
        client.sendall(text)
        if half:
            client.shutdown(socket.SHUT_WR)
        answer = b""
        while part := client.recv(65536):
            answer += part
        return answer


# The texts and their tags.
response, calendar = ask()
tag = response.getheader("ETag")
check("a calendar is served", response.status == 200 and response.getheader("Content-Type") == "text/calendar; charset=utf-8")
check("its length is said", response.getheader("Content-Length") == str(len(calendar)))
events = [part for part in icalendar.Calendar.from_ical(calendar).walk("VEVENT")]
check("icalendar reads it", len(events) > 100, len(events))
for path, kind in [("/catalogue.json", "application/json"), ("/", "text/plain; charset=utf-8")]:
    response, body = ask(path=path)
    check(f"{path} is {kind}", response.getheader("Content-Type") == kind and len(body) > 20)
response, body = ask("HEAD")
check("HEAD says the same and sends nothing",
      response.status == 200 and body == b"" and response.getheader("Content-Length") == str(len(calendar)) and response.getheader("ETag") == tag)
for known in [tag, f"W/{tag}", f'"other", {tag}', "*"]:
    response, body = ask(If_None_Match=known)
    check(f"who has {known} gets no copy", response.status == 304 and body == b"" and response.getheader("ETag") == tag)
check("who has another gets one", ask(If_None_Match='"other"')[0].status == 200)
response, _ = ask("DELETE")
check("nothing can be changed", response.status == 405 and response.getheader("Allow") == "GET, HEAD")
check("nothing else is there", ask(path="/nothing")[0].status == 404)
check("no kind that nobody knows", ask(path="/deadlines.ics?kind=nothing")[0].status == 404)
response, body = ask(path="/deadlines.ics?kind=comments-close")
chosen = [part for part in icalendar.Calendar.from_ical(body).walk("VEVENT")]
check("a calendar of a kind is part of the whole", 0 < len(chosen) < len(events) and {str(e["UID"]) for e in chosen} <= {str(e["UID"]) for e in events})

# What is no request.
check("nonsense is a bad request", raw(b"nonsense\r\n\r\n").startswith(b"HTTP/1.1 400 "))
check("an endless head is refused", raw(b"GET / HTTP/1.1\r\n" + b"x: y\r\n" * 5000).startswith(b"HTTP/1.1 431 "))
check("half a request is let go", raw(b"GET / HT", half=True) == b"")

# Many at a time read the one catalogue, while others are silent.
silent = [socket.create_connection(("127.0.0.1", port)) for _ in range(10)]
with concurrent.futures.ThreadPoolExecutor(16) as pool:
    answers = list(pool.map(lambda _: ask()[1] == calendar, range(64)))
check("64 requests have one answer", all(answers))
for client in silent:
    client.close()

# A calendar client subscribes, twice; another shows what it fetched.
with open(f"{work}/config", "w") as file:
    file.write(f"""\
[general]
status_path = "{work}/status/"
[pair feed]
a = "served"
b = "kept"
collections = null
[storage served]
type = "http"
url = "{url}deadlines.ics"
[storage kept]
type = "filesystem"
path = "{work}/calendar/"
fileext = ".ics"
""")
vdirsyncer = ["vdirsyncer", "-c", f"{work}/config"]
subprocess.run([*vdirsyncer, "discover"], input="y\n" * 4, text=True, capture_output=True)
for turn in ["first", "second"]:
    result = subprocess.run([*vdirsyncer, "sync"], capture_output=True, text=True)
    kept = len(os.listdir(f"{work}/calendar"))
    check(f"vdirsyncer has every entry after its {turn} visit", result.returncode == 0 and kept == len({str(e["UID"]) for e in events}),
          f"{kept} {result.stderr}")
with open(f"{work}/khal", "w") as file:
    file.write(f"[calendars]\n[[feed]]\npath = {work}/calendar\n[locale]\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
               f"[sqlite]\npath = {work}/khal.db\n")
shown = subprocess.run(["khal", "-c", f"{work}/khal", "list", "2025-09-01", "1d"], capture_output=True, text=True)
check("khal shows what is due", "GB 17761-2024 takes effect" in shown.stdout, shown.stdout + shown.stderr)

# What was asked is answered when the server is ended.
late = socket.create_connection(("127.0.0.1", port))
late.sendall(b"GET /catalogue.json HTTP/1.1\r\n\r\n")
time.sleep(0.2)
server.send_signal(signal.SIGTERM)
answer = b""
while part := late.recv(65536):
    answer += part
late.close()
check("the last request is answered", answer.startswith(b"HTTP/1.1 200 ") and answer.endswith(b"}\n"))
check("the server ends well", server.wait(timeout=20) == 0 and server.stdout.read().strip() == "closed")
print(f"{count} checks")
