// Reads lines `a b` of whole numbers into a canonical undirected network: ids by rank, ties from the lower end, ascending, each once.
#include "world.h"

static const char *path;
static uint32_t *from, *to;
static uint64_t ties, nodes;

static uint32_t *grown(uint32_t *column, uint64_t room) {
  column = realloc(column, room * 4);
  if (!column) die("out of memory");
  return column;
}

static uint64_t read_lines(void) {
  static uint8_t bytes[1 << 16];
  FILE *file = fopen(path, "rb");
  if (!file) die("cannot open the edge list");
  uint64_t count = 0, room = 1024;
  uint32_t value = 0, first = 0;
  from = grown(from, room);
  to = grown(to, room);
  for (size_t size; (size = fread(bytes, 1, sizeof bytes, file)) > 0;) {
    for (size_t at = 0; at < size; at++) {
      const uint8_t byte = bytes[at];
      if (byte >= '0') value = value * 10 + (byte - '0');
      else if (byte == ' ') { first = value; value = 0; }
      else {
        if (count == room) { room *= 2; from = grown(from, room); to = grown(to, room); }
        from[count] = first;
        to[count++] = value;
        value = 0;
      }
    }
  }
  fclose(file);
  return count;
}

// Ids become their ranks among those seen.
static void rank_ids(uint64_t count) {
  uint32_t largest = 0;
  for (uint64_t e = 0; e < count; e++) {
    if (from[e] > largest) largest = from[e];
    if (to[e] > largest) largest = to[e];
  }
  uint32_t *rank = calloc((uint64_t)largest + 1, 4);
  for (uint64_t e = 0; e < count; e++) rank[from[e]] = rank[to[e]] = 1;
  nodes = 0;
  for (uint64_t id = 0; id <= largest; id++) { const uint32_t seen = rank[id]; rank[id] = (uint32_t)nodes; nodes += seen; }
  for (uint64_t e = 0; e < count; e++) from[e] = rank[from[e]], to[e] = rank[to[e]];
  free(rank);
}

static void scatter(uint64_t count, const uint32_t *by, const uint32_t *other, uint32_t *by_out, uint32_t *other_out) {
  uint32_t *next = calloc(nodes + 1, 4);
  for (uint64_t e = 0; e < count; e++) next[by[e] + 1]++;
  for (uint64_t i = 0; i < nodes; i++) next[i + 1] += next[i];
  for (uint64_t e = 0; e < count; e++) { const uint32_t at = next[by[e]]++; by_out[at] = by[e]; other_out[at] = other[e]; }
  free(next);
}

static void step(uint32_t t) {
  (void)t;
  const uint64_t count = read_lines();
  rank_ids(count);
  uint64_t kept = 0;
  for (uint64_t e = 0; e < count; e++) {
    const uint32_t a = from[e], b = to[e];
    if (a == b) continue;
    from[kept] = a < b ? a : b;
    to[kept++] = a < b ? b : a;
  }
  uint32_t *from2 = malloc(kept * 4 + 4), *to2 = malloc(kept * 4 + 4);
  scatter(kept, to, from, to2, from2);
  scatter(kept, from2, to2, from, to);
  free(from2); free(to2);
  ties = 0;
  for (uint64_t e = 0; e < kept; e++) {
    if (ties > 0 && from[e] == from[ties - 1] && to[e] == to[ties - 1]) continue;
    from[ties] = from[e];
    to[ties++] = to[e];
  }
}

static void dump_state(void) { dump(&nodes, 8); dump(from, ties * 4); dump(to, ties * 4); }

int main(int argc, char **argv) {
  if (argc < 2) die("usage: edge-list WORLD");
  open_world(argv[1]);
  uint64_t length = 0;
  const char *given = section("path", &length);
  char *terminated = calloc(length + 1, 1);
  path = memcpy(terminated, given, length);
  serve();
}
