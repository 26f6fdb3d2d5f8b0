// Builds the graph of a list of its nodes and edges with cgraph, and writes it: graph LIST [OUTPUT]
//
// A line of the list is an entry, whose parts a unit separator parts: what it is, its names, then names and values of
// attributes. G, D and X are the defaults of graph, nodes and edges, N a node, E an edge, S and Z begin and end of a subgraph.
#include "serving.h"
#include <graphviz/cgraph.h>
#include <string.h>

typedef struct { char kind; int count; char **parts; } Entry;
static Entry *entries;
static size_t count;
static const char *output;

static void set(void *object, Entry *entry, int first) {
    for (int part = first; part + 1 < entry->count; part += 2) agsafeset(object, entry->parts[part], entry->parts[part + 1], "");
}

static void defaults(Agraph_t *graph, int kind, Entry *entry) {
    for (int part = 1; part + 1 < entry->count; part += 2) agattr(graph, kind, entry->parts[part], entry->parts[part + 1]);
}

static size_t build(void) {
    Agraph_t *whole = agopen("relations", Agdirected, NULL), *graph = whole;
    for (size_t index = 0; index < count; index++) {
        Entry *entry = &entries[index];
        switch (entry->kind) {
        case 'S': graph = agsubg(whole, entry->parts[1], 1); break;
        case 'Z': graph = whole; break;
        case 'G':
            if (graph == whole) defaults(graph, AGRAPH, entry);
            else set(graph, entry, 1);
            break;
        case 'D': defaults(graph, AGNODE, entry); break;
        case 'X': defaults(graph, AGEDGE, entry); break;
        case 'N': set(agnode(graph, entry->parts[1], 1), entry, 2); break;
        default: set(agedge(graph, agnode(graph, entry->parts[1], 1), agnode(graph, entry->parts[2], 1), NULL, 1), entry, 3);
        }
    }
    FILE *file = fopen(output, "w");
    if (!file || agwrite(whole, file)) exit(1);
    static size_t written;
    // What is written to a device has no place in it.
    if (ftell(file) > 0) written = ftell(file);
    fclose(file);
    agclose(whole);
    output = "/dev/null";
    return written;
}

int main(int amount, char **arguments) {
    size_t size;
    char *bytes = contents(arguments[1], &size);
    output = amount > 2 ? arguments[2] : "/dev/null";
    size_t room = 1 << 16;
    entries = malloc(room * sizeof *entries);
    for (char *line = bytes; line < bytes + size;) {
        char *end = strchr(line, '\n');
        if (!end) break;
        *end = 0;
        if (count == room) entries = realloc(entries, (room *= 2) * sizeof *entries);
        Entry *entry = &entries[count++];
        int parts = 1;
        for (char *byte = line; *byte; byte++) parts += *byte == 0x1f;
        entry->kind = *line;
        entry->count = parts;
        entry->parts = malloc(parts * sizeof *entry->parts);
        for (int part = 0; part < parts; part++) {
            entry->parts[part] = line;
            char *next = strchr(line, 0x1f);
            if (next) { *next = 0; line = next + 1; }
        }
        line = end + 1;
    }
    return serve(build);
}
