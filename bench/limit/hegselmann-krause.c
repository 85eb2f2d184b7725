// Hegselmann-Krause, all at once: own + mean distance to those within epsilon, the own opinion included.
// Whether one counts is multiplied in, not branched on: more than twice as fast while opinions are mixed.
#include "world.h"

static uint64_t n;
static uint32_t *offsets, *speakers;
static double *now_at, *next_at, epsilon;

static void step(uint32_t t) {
  (void)t;
  const double *x = now_at;
  for (uint64_t i = 0; i < n; i++) {
    const double own = x[i];
    double sum = 0, counted = 0;
    for (uint32_t e = offsets[i], end = offsets[i + 1]; e < end; e++) {
      const double d = x[speakers[e]] - own, near = (double)(fabs(d) <= epsilon);
      sum += near * d;
      counted += near;
    }
    const double mean = own + sum / (counted + 1);
    next_at[i] = (mean < -1 ? -1 : mean > 1 ? 1 : mean) + 0.0;
  }
  double *was = now_at;
  now_at = next_at;
  next_at = was;
}

static void dump_state(void) { dump(now_at, n * 8); }

int main(int argc, char **argv) {
  if (argc < 2) die("usage: hegselmann-krause WORLD");
  open_world(argv[1]);
  uint64_t size;
  offsets = section("offsets", &size);
  n = size - 1;
  speakers = need("speakers");
  now_at = need("attitude");
  next_at = zeroed(n * 8);
  epsilon = ((double *)need("params"))[0];
  serve();
}
