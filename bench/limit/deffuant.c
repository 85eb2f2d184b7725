// Deffuant: n meetings a step, one after another; whom an agent meets is drawn by the number of the meeting.
#include "world.h"

static uint64_t n;
static uint32_t *offsets, *speakers, *keys;
static double *attitude, mu, epsilon;

static inline uint32_t pick(uint32_t u, uint64_t size) { return (uint32_t)(((uint64_t)u * size) >> 32); }

static void step(uint32_t t) {
  const uint32_t k0 = keys[2 * t], k1 = keys[2 * t + 1];
  for (uint32_t q = 0; q < n; q++) {
    const uint32_t i = pick(draw13(k0, k1, q, 0), n), first = offsets[i], size = offsets[i + 1] - first;
    if (size == 0) continue;
    const uint32_t j = speakers[first + pick(draw13(k0, k1, q, 1), size)];
    const double d = attitude[j] - attitude[i];
    if (fabs(d) >= epsilon) continue;
    attitude[i] = attitude[i] + mu * d + 0.0;
    attitude[j] = attitude[j] - mu * d + 0.0;
  }
}

static void dump_state(void) { dump(attitude, n * 8); }

int main(int argc, char **argv) {
  if (argc < 2) die("usage: deffuant WORLD");
  open_world(argv[1]);
  uint64_t size;
  offsets = section("offsets", &size);
  n = size - 1;
  speakers = need("speakers"); keys = need("keys"); attitude = need("attitude");
  mu = ((double *)need("params"))[0];
  epsilon = ((double *)need("params"))[1];
  serve();
}
