// One step of `dual-power`: broadcast, express, hear, respond, record. The fastest order of work that gives the same bits:
// when many speak, each agent's contact, sums, answer and share of the means are done in one pass, and the sums stay in registers.
#include "world.h"

typedef struct { double s0, se, see, sx, su, sue; } Sums;

static uint64_t n, m;
static uint32_t *offsets, *speakers, *keys;
static double *strength, *params;
static double *attitude, *anchor, *expressed, *threat, *certainty, *power, *erosion, *confidence, *activity, *last_heard;
static uint8_t *reaction, *spoke, *any;
static uint32_t *spoke_at, *contacted_at, *speaking, *entry;
static double *opinion;
static Sums *rows;
static double row[7];
static uint32_t count;

// Parameters, in the order of the section `params`.
enum {
  INFLUENCE, RESISTANCE, TOLERANCE, REACTANCE, CONFORMITY, BLOCK, SATURATION, ANCHORING, MEMORY,
  FLOOR, NEGATIVE_VOICE, SILENCE, REACTANT_VOICE, PUBLICNESS, CHANNEL_UNSOLICITED, TRUST, NEGATIVITY,
  VALENCE, WEIGHT, PRESSURE, UNSOLICITED, SURE, CHANCE, PARAMS
};

static inline double least(double a, double b) { return a < b ? a : b; }
static inline double most(double a, double b) { return a > b ? a : b; }
static inline double sign(double x) { return (double)((x > 0) - (x < 0)); }

static inline double provoked(double inclined, double voice, double T, double active) {
  return 1 - (1 - inclined) * (1 - voice * T * active);
}

static void express(uint32_t t) {
  const double *p = params;
  const double floor = p[FLOOR], loud = p[NEGATIVE_VOICE], silence = p[SILENCE], voice = p[REACTANT_VOICE], v = p[PUBLICNESS];
  const int steady = floor == 1 && silence == 0;
  const uint32_t k0 = keys[4 * t], k1 = keys[4 * t + 1];
  uint32_t c = 0;
  for (uint32_t i = 0; i < n; i++) {
    const double active = activity[i], E = expressed[i];
    spoke[i] = 0;
    if (!steady || active < 1) {
      const double luck = draw13(k0, k1, i, 0);
      if (luck >= provoked(active, voice, 1, active) * 4294967296.0) continue;
      const double size = (1 - floor) * fabs(E);
      const double inclined = active * least(1, floor + (E < 0 ? size * loud : size));
      const double left = inclined * (1 - silence * (1 - power[i]) * (1 - certainty[i]) * most(0, -sign(E) * last_heard[i]));
      if (luck >= provoked(left, voice, threat[i], active) * 4294967296.0) continue;
    }
    spoke[i] = 1;
    opinion[i] = attitude[i] + v * (E - attitude[i]) + 0.0;
    spoke_at[i] = t + 1;
    speaking[c++] = i;
  }
  count = c;
}

static inline void add(Sums *s, double w, double x, double u, double e) {
  const double we = w * e, xu = x * u;
  s->s0 += w; s->se += we; s->see += we * e;
  s->sx += x; s->su += xu; s->sue += xu * e;
}

// Evidence weight; the factor of the negative is multiplied in, not branched on.
static inline double weight(double x, double trust, double negativity, double o) {
  const double negative = (double)(o < 0);
  return x * trust * (negativity * negative + (1 - negative));
}

static inline int contact(uint32_t t, uint32_t i, uint32_t k0, uint32_t k1, Sums *s) {
  const int due = (int)params[SURE] + (draw13(k0, k1, i, 0) < params[CHANCE]);
  for (int k = 0; k < due; k++) add(s, params[WEIGHT], params[PRESSURE], params[UNSOLICITED], params[VALENCE]);
  if (due > 0 && contacted_at[i] == 0) contacted_at[i] = t + 1;
  return due;
}

// All speak: no mask to look at.
static inline void pull_all(uint32_t i, Sums *s) {
  const double trust = params[TRUST], negativity = params[NEGATIVITY], u = params[CHANNEL_UNSOLICITED];
  Sums r = *s;
  for (uint32_t e = offsets[i], end = offsets[i + 1]; e < end; e++) {
    const double x = strength[e], o = opinion[speakers[e]];
    add(&r, weight(x, trust, negativity, o), x, u, o);
  }
  *s = r;
}

static inline int pull(uint32_t i, Sums *s) {
  const double trust = params[TRUST], negativity = params[NEGATIVITY], u = params[CHANNEL_UNSOLICITED];
  int heard = 0;
  Sums r = *s;
  for (uint32_t e = offsets[i], end = offsets[i + 1]; e < end; e++) {
    const uint32_t j = speakers[e];
    if (!spoke[j]) continue;
    const double x = strength[e], o = opinion[j];
    add(&r, weight(x, trust, negativity, o), x, u, o);
    heard = 1;
  }
  *s = r;
  return heard;
}

static inline double towards(double from, double share, double to) { return from + share * (to - from); }

static inline void respond(uint32_t i, int heard, const Sums *s) {
  const double *p = params;
  const double A = attitude[i], C = certainty[i], T = threat[i], K = 1 - erosion[i] * (1 - C);
  confidence[i] = K + 0.0;
  if (!heard || (s->s0 == 0 && s->sx == 0)) {
    const double rested = towards(A, p[ANCHORING], anchor[i]);
    threat[i] = p[MEMORY] * T + 0.0;
    expressed[i] = towards(rested, p[MEMORY], expressed[i]) + 0.0;
    attitude[i] = rested + 0.0;
    reaction[i] = 0;
    return;
  }
  const double h = p[SATURATION], evidence = s->s0, unasked = s->su, P = power[i];
  const double obar = evidence == 0 ? A : s->se / evidence, d = obar - A;
  const double impact = evidence == 0 ? 0 : evidence / (evidence + h);
  const double independent = P * K, insecure = P * (1 - K);
  const double pressure = s->sx == 0 ? 0 : unasked / (s->sx + h);
  const double felt = pressure * most(0, insecure - p[TOLERANCE]) / (1 - p[TOLERANCE]);
  const double held = 1 - (1 - felt) * (1 - p[MEMORY] * T);
  const double a = p[INFLUENCE] * impact * (1 - p[RESISTANCE] * C) * (1 - independent) * (1 - p[BLOCK] * held);
  const double moved = towards(A + a * d, p[ANCHORING], anchor[i]);
  const double B = moved + p[CONFORMITY] * (1 - P) * impact * (obar - moved);
  const double Du = (unasked == 0 ? A : s->sue / unasked) - A;
  const double g = least(1, p[REACTANCE] * held * least(1, fabs(Du)));
  attitude[i] = moved + 0.0;
  expressed[i] = (1 - g) * B - g * sign(Du) + 0.0;
  threat[i] = held + 0.0;
  last_heard[i] = obar + 0.0;
  reaction[i] = g > 0 ? (uint8_t)(2 + (B > 0) - (B < 0)) : 0;
}

static double totals[5], contacts;
static inline void record(uint32_t i) {
  const double A = attitude[i], E = A + params[PUBLICNESS] * (expressed[i] - A);
  totals[0] += A;
  totals[1] += E;
  totals[2] += fabs(E - A);
  totals[3] += E < -0.1;
  totals[4] += threat[i];
}

static void push(uint32_t t, uint32_t k0, uint32_t k1) {
  memset(any, 0, n);
  for (uint32_t i = 0; i < n; i++) {
    Sums s = {0};
    const int due = contact(t, i, k0, k1, &s);
    contacts += due;
    if (due > 0) { any[i] = 1; rows[i] = s; }
  }
  for (uint32_t q = 0; q < count; q++) {
    const uint32_t j = speaking[q];
    const double o = opinion[j];
    for (uint32_t k = offsets[j]; k < offsets[j + 1]; k++) {
      const uint32_t i = speakers[k];
      const double x = strength[entry[k]], w = weight(x, params[TRUST], params[NEGATIVITY], o);
      if (!any[i]) { any[i] = 1; memset(&rows[i], 0, sizeof(Sums)); }
      add(&rows[i], w, x, params[CHANNEL_UNSOLICITED], o);
    }
  }
}

static void step(uint32_t t) {
  const uint32_t k0 = keys[4 * t + 2], k1 = keys[4 * t + 3];
  express(t);
  memset(totals, 0, sizeof totals);
  contacts = 0;
  uint64_t spoken = 0;
  for (uint32_t q = 0; q < count; q++) spoken += offsets[speaking[q] + 1] - offsets[speaking[q]];
  const int few = spoken * 4 < m;
  if (few) push(t, k0, k1);
  for (uint32_t i = 0; i < n; i++) {
    if (few) respond(i, any[i], &rows[i]);
    else {
      Sums s = {0};
      const int due = contact(t, i, k0, k1, &s);
      contacts += due;
      int heard = due > 0;
      if (count == n) { pull_all(i, &s); heard |= offsets[i + 1] > offsets[i]; }
      else heard |= pull(i, &s);
      respond(i, heard, &s);
    }
    record(i);
  }
  row[0] = contacts;
  row[1] = count;
  for (int c = 0; c < 5; c++) row[2 + c] = totals[c] / (double)n;
}

static void dump_state(void) {
  dump(attitude, n * 8); dump(expressed, n * 8); dump(threat, n * 8); dump(confidence, n * 8); dump(last_heard, n * 8);
  dump(reaction, n); dump(spoke_at, n * 4); dump(contacted_at, n * 4); dump(row, sizeof row);
}

int main(int argc, char **argv) {
  if (argc < 2) die("usage: dual-power WORLD");
  open_world(argv[1]);
  uint64_t size;
  offsets = section("offsets", &size);
  n = size - 1;
  speakers = section("speakers", &m);
  strength = need("strength"); keys = need("keys"); params = need("params");
  attitude = need("attitude"); anchor = need("anchor"); expressed = need("expressed"); certainty = need("certainty");
  power = need("power"); erosion = need("erosion"); activity = need("activity");
  threat = zeroed(n * 8); confidence = zeroed(n * 8); last_heard = zeroed(n * 8); opinion = zeroed(n * 8);
  reaction = zeroed(n); spoke = zeroed(n); any = zeroed(n);
  spoke_at = zeroed(n * 4); contacted_at = zeroed(n * 4); speaking = zeroed(n * 4);
  rows = zeroed(n * sizeof(Sums)); entry = zeroed(m * 4);
  uint32_t *next = zeroed(n * 4);
  memcpy(next, offsets, n * 4);
  for (uint32_t i = 0; i < n; i++) for (uint32_t e = offsets[i]; e < offsets[i + 1]; e++) entry[next[speakers[e]]++] = e;
  serve();
}
