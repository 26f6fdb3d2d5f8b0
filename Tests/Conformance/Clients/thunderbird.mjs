// The days as Thunderbird reads them. Its CalRecurrenceInfo takes the first day, adds those of each rule that its parser
// (Ical.sys.mjs) iterates, and takes the exceptions away.
//
//     node thunderbird.mjs FILE FIRST LAST ICAL.MJS
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [file, first, last, library] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(library));
const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
const lines = [];
for (const entry of [...calendar.getAllSubcomponents("vevent"), ...calendar.getAllSubcomponents("vtodo")]) {
    const start = entry.getFirstPropertyValue("dtstart") ?? entry.getFirstPropertyValue("due");
    const days = new Set([start.toString().slice(0, 10)]);
    for (const rule of entry.getAllProperties("rrule")) {
        const iterator = rule.getFirstValue().iterator(start);
        for (let next = iterator.next(); next; next = iterator.next()) {
            const day = next.toString().slice(0, 10);
            if (day > last) break;
            days.add(day);
        }
    }
    for (const exception of entry.getAllProperties("exdate")) {
        for (const value of exception.getValues()) days.delete(value.toString().slice(0, 10));
    }
    const uid = entry.getFirstPropertyValue("uid");
    for (const day of days) if (first <= day && day <= last) lines.push(`${uid}\t${day}\n`);
}
process.stdout.write(lines.sort().join(""));
