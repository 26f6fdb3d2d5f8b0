// Builds the components of a list with libical, one after the other, and writes each: calendar LIST [OUTPUT]
//
// A line of the list is a property, whose parts a unit separator parts: its name, its value, then names and values of its
// parameters; a record separator stands for a line end in a text. What the list says of the calendar itself is left out.
#include "serving.h"
#include <libical/ical.h>
#include <string.h>

typedef struct {
    icalproperty_kind property;
    icalvalue_kind value;
    icalcomponent_kind component;
    char *name, *text;
    int number, parameters;
    struct icaltimetype time;
    struct icaltriggertype trigger;
    struct icalrecurrencetype recurrence;
    struct { icalparameter_kind kind; char *name, *text; } parameter[6];
    char is;  // B begin, E end, or a property
} Line;
static Line *lines;
static size_t count;
static const char *output;

static icalvalue *parsed(Line *line) { return icalvalue_new_from_string(line->value, line->text); }

static icalvalue *value(Line *line) {
    switch (line->value) {
    case ICAL_TEXT_VALUE: return icalvalue_new_text(line->text);
    case ICAL_URI_VALUE: return icalvalue_new_uri(line->text);
    case ICAL_DATE_VALUE: return icalvalue_new_date(line->time);
    case ICAL_DATETIME_VALUE: return icalvalue_new_datetime(line->time);
    case ICAL_INTEGER_VALUE: return icalvalue_new_integer(line->number);
    case ICAL_TRIGGER_VALUE: return icalvalue_new_trigger(line->trigger);
    case ICAL_RECUR_VALUE: return icalvalue_new_recur(line->recurrence);
    case ICAL_TRANSP_VALUE: return icalvalue_new_transp(line->number);
    case ICAL_STATUS_VALUE: return icalvalue_new_status(line->number);
    case ICAL_ACTION_VALUE: return icalvalue_new_action(line->number);
    case ICAL_X_VALUE: return icalvalue_new_x(line->text);
    default: return parsed(line);
    }
}

static icalproperty *property(Line *line) {
    icalproperty *made = icalproperty_new(line->property);
    if (line->property == ICAL_X_PROPERTY) icalproperty_set_x_name(made, line->name);
    icalproperty_set_value(made, value(line));
    for (int index = 0; index < line->parameters; index++) {
        icalparameter *parameter;
        if (line->parameter[index].kind == ICAL_X_PARAMETER) {
            parameter = icalparameter_new_x(line->parameter[index].text);
            icalparameter_set_xname(parameter, line->parameter[index].name);
        } else {
            parameter = icalparameter_new_from_value_string(line->parameter[index].kind, line->parameter[index].text);
        }
        icalproperty_add_parameter(made, parameter);
    }
    return made;
}

static size_t build(void) {
    FILE *file = fopen(output, "w");
    if (!file) exit(1);
    icalcomponent *open[8];
    int depth = 0;
    static size_t written;
    size_t size = 0;
    for (size_t index = 0; index < count; index++) {
        Line *line = &lines[index];
        if (line->component == ICAL_VCALENDAR_COMPONENT) continue;
        if (line->is == 'B') {
            open[depth++] = icalcomponent_new(line->component);
        } else if (line->is == 'E') {
            icalcomponent *ended = open[--depth];
            if (depth > 0) {
                icalcomponent_add_component(open[depth - 1], ended);
            } else {
                char *text = icalcomponent_as_ical_string_r(ended);
                size_t length = strlen(text);
                fwrite(text, 1, length, file);
                size += length;
                free(text);
                icalcomponent_free(ended);
            }
        } else if (depth > 0) {
            icalcomponent_add_property(open[depth - 1], property(line));
        }
    }
    fclose(file);
    output = "/dev/null";
    return written = size;
}

// What need not be found out again each time.
static void prepare(Line *line) {
    if (line->is) {
        line->component = icalcomponent_string_to_kind(line->text);
        return;
    }
    line->property = icalproperty_string_to_kind(line->name);
    if (line->property == ICAL_NO_PROPERTY) line->property = ICAL_X_PROPERTY;
    line->value = line->property == ICAL_X_PROPERTY ? ICAL_X_VALUE : icalproperty_kind_to_value_kind(line->property);
    for (int index = 0; index < line->parameters; index++) {
        line->parameter[index].kind = icalparameter_string_to_kind(line->parameter[index].name);
        if (line->parameter[index].kind == ICAL_NO_PARAMETER || line->parameter[index].kind == ICAL_IANA_PARAMETER)
            line->parameter[index].kind = ICAL_X_PARAMETER;
        if (line->parameter[index].kind == ICAL_VALUE_PARAMETER && line->property != ICAL_X_PROPERTY) {
            line->value = icalparameter_value_to_value_kind(
                icalparameter_get_value(icalparameter_new_from_value_string(ICAL_VALUE_PARAMETER, line->parameter[index].text)));
            // The property writes it itself where it is not its usual one.
            line->parameter[index] = line->parameter[--line->parameters];
            index--;
        }
    }
    switch (line->value) {
    case ICAL_DATETIMEDATE_VALUE:
    case ICAL_DATE_VALUE:
    case ICAL_DATETIME_VALUE:
        line->time = icaltime_from_string(line->text);
        line->value = line->time.is_date ? ICAL_DATE_VALUE : ICAL_DATETIME_VALUE;
        break;
    case ICAL_INTEGER_VALUE: line->number = atoi(line->text); break;
    case ICAL_DURATION_VALUE:
    case ICAL_TRIGGER_VALUE:
        if (line->property == ICAL_TRIGGER_PROPERTY) {
            line->trigger = icaltriggertype_from_string(line->text);
            line->value = ICAL_TRIGGER_VALUE;
        }
        break;
    case ICAL_RECUR_VALUE: line->recurrence = icalrecurrencetype_from_string(line->text); break;
    case ICAL_TRANSP_VALUE: line->number = icalvalue_get_transp(parsed(line)); break;
    case ICAL_STATUS_VALUE: line->number = icalvalue_get_status(parsed(line)); break;
    case ICAL_ACTION_VALUE: line->number = icalvalue_get_action(parsed(line)); break;
    default: break;
    }
}

int main(int amount, char **arguments) {
    size_t size, room = 1 << 16;
    char *bytes = contents(arguments[1], &size);
    output = amount > 2 ? arguments[2] : "/dev/null";
    lines = calloc(room, sizeof *lines);
    for (char *start = bytes; start < bytes + size;) {
        char *end = strchr(start, '\n');
        if (!end) break;
        *end = 0;
        if (count == room) {
            lines = realloc(lines, 2 * room * sizeof *lines);
            memset(lines + room, 0, room * sizeof *lines);
            room *= 2;
        }
        Line *line = &lines[count++];
        char *parts[14];
        int found = 0;
        for (char *part = start; part && found < 14; found++) {
            parts[found] = part;
            part = strchr(part, 0x1f);
            if (part) *part++ = 0;
        }
        line->name = parts[0];
        line->text = parts[1];
        for (char *byte = line->text; *byte; byte++) if (*byte == 0x1e) *byte = '\n';
        line->is = !strcmp(line->name, "BEGIN") ? 'B' : !strcmp(line->name, "END") ? 'E' : 0;
        for (int part = 2; part + 1 < found; part += 2) {
            line->parameter[line->parameters].name = parts[part];
            line->parameter[line->parameters++].text = parts[part + 1];
        }
        prepare(line);
        start = end + 1;
    }
    return serve(build);
}
