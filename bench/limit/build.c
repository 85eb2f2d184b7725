// Generates the network by preferential attachment and compiles it: ties grouped by hearer, a row ascending by speaker.
#include "world.h"

static uint64_t n, m;
static double s0, s1, s2, carry;
static uint32_t *offsets, *speakers;

static inline double alea(void) {
  const double t = 2091639 * s0 + carry * 2.3283064365386963e-10;
  s0 = s1;
  s1 = s2;
  carry = (double)(int32_t)t;
  return s2 = t - carry;
}

static void generate(uint32_t *from, uint32_t *to) {
  for (uint64_t e = 0; e < m; e++) to[e] = (uint32_t)e + 1, from[e] = 0;
  for (uint64_t newcomer = m + 1, first = m; newcomer < n; newcomer++, first += m) {
    for (uint64_t e = first; e < first + m; e++) from[e] = (uint32_t)newcomer;
    for (uint64_t e = first; e < first + m; e++) {
      int taken;
      do {
        const uint64_t end = (uint64_t)(alea() * 2 * (double)first);
        to[e] = end < first ? from[end] : to[end - first];
        taken = 0;
        for (uint64_t b = first; b < e; b++) taken |= to[b] == to[e];
      } while (taken);
    }
  }
}

// Two counting sorts: by the smaller end, then from there into the rows of the larger; the other half mirrors the first.
static void compile(const uint32_t *from, const uint32_t *to, uint64_t ties) {
  uint32_t *ends = calloc(n + 1, 4), *far = malloc(ties * 4), *next = malloc(n * 4);
  memset(offsets, 0, (n + 1) * 4);
  for (uint64_t e = 0; e < ties; e++) {
    const int swap = from[e] > to[e];
    ends[swap ? to[e] : from[e]]++;
    offsets[(swap ? from[e] : to[e]) + 1]++;
  }
  for (uint64_t i = 0, group = 0; i < n; i++) {
    const uint32_t size = ends[i];
    ends[i] = (uint32_t)group;
    group += size;
    offsets[i + 1] += offsets[i] + size;
  }
  for (uint64_t e = 0; e < ties; e++) {
    const int swap = from[e] > to[e];
    far[ends[swap ? to[e] : from[e]]++] = swap ? from[e] : to[e];
  }
  memcpy(next, offsets, n * 4);
  for (uint64_t i = 0, k = 0; i < n; i++) for (const uint64_t end = ends[i]; k < end; k++) speakers[next[far[k]]++] = (uint32_t)i;
  for (uint64_t i = 0; i < n; i++) for (uint64_t e = offsets[i], end = next[i]; e < end; e++) speakers[next[speakers[e]]++] = (uint32_t)i;
  free(ends); free(far); free(next);
}

static void step(uint32_t t) {
  (void)t;
  const double *state = need("alea");
  s0 = state[0]; s1 = state[1]; s2 = state[2]; carry = state[3];
  const uint64_t ties = m * (n - m);
  uint32_t *from = malloc(ties * 4), *to = malloc(ties * 4);
  free(offsets); free(speakers);
  offsets = malloc((n + 1) * 4);
  speakers = malloc(2 * ties * 4);
  generate(from, to);
  compile(from, to, ties);
  free(from); free(to);
}

static void dump_state(void) { dump(offsets, (n + 1) * 4); dump(speakers, 2 * m * (n - m) * 4); }

int main(int argc, char **argv) {
  if (argc < 2) die("usage: build WORLD");
  open_world(argv[1]);
  n = (uint64_t)((double *)need("params"))[0];
  m = (uint64_t)((double *)need("params"))[1];
  serve();
}
