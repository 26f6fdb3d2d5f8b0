/* The days as libical reads them: libical FILE FIRST LAST; its caller sorts the lines. */
#include <libical/ical.h>
#include <stdio.h>
#include <string.h>

static const char *first, *last;

static char *line(char *to, size_t size, void *from) { return fgets(to, (int)size, from); }

static void print(const char *uid, struct icaltimetype time) {
    char day[32];
    snprintf(day, sizeof day, "%04d-%02d-%02d", time.year, time.month, time.day);
    if (strcmp(first, day) <= 0 && strcmp(day, last) <= 0) printf("%s\t%s\n", uid, day);
}

static void found(icalcomponent *entry, struct icaltime_span *span, void *uid) {
    (void)entry;
    print(uid, icaltime_from_timet_with_zone(span->start, 1, icaltimezone_get_utc_timezone()));
}

int main(int count, char **words) {
    if (count != 4) return 2;
    first = words[2];
    last = words[3];
    icalparser *parser = icalparser_new();
    FILE *file = fopen(words[1], "r");
    if (!file) return 1;
    icalparser_set_gen_data(parser, file);
    icalcomponent *calendar = icalparser_parse(parser, line);
    if (!calendar) return 1;
    char text[16];
    snprintf(text, sizeof text, "%.4s%.2s%.2s", last, last + 5, last + 8);
    /* The end is the first day that is not asked for. */
    struct icaltimetype end = icaltime_from_string(text);
    icaltime_adjust(&end, 1, 0, 0, 0);
    for (icalcomponent *entry = icalcomponent_get_first_component(calendar, ICAL_ANY_COMPONENT); entry;
         entry = icalcomponent_get_next_component(calendar, ICAL_ANY_COMPONENT)) {
        icalcomponent_kind kind = icalcomponent_isa(entry);
        if (kind != ICAL_VEVENT_COMPONENT && kind != ICAL_VTODO_COMPONENT) continue;
        struct icaltimetype start = icalcomponent_get_dtstart(entry);
        char *uid = (char *)icalcomponent_get_uid(entry);
        if (icaltime_is_null_time(start)) print(uid, icalcomponent_get_due(entry));
        else icalcomponent_foreach_recurrence(entry, start, end, found, uid);
    }
    return 0;
}
