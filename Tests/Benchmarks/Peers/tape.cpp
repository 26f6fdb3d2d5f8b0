// simdjson's parse of a file onto its tape, from which nothing is taken: the limit of what reading can reach. tape FILE
#include "serving.h"
#include <simdjson.h>

static simdjson::padded_string text;
static simdjson::dom::parser parser;

static size_t parse() {
    if (parser.parse(text).error()) exit(1);
    return text.size();
}

int main(int, char **arguments) {
    text = simdjson::padded_string::load(arguments[1]).take_value();
    return serve(parse);
}
