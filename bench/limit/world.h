// Reads a world file (bench/DECLARATION.md, "World file") and serves `step K` and `dump PATH` on standard input.
#pragma once
#define _GNU_SOURCE
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { char name[16]; uint64_t count; uint64_t size; } Head;
static uint8_t *world;
static size_t world_size;

static void die(const char *what) { fprintf(stderr, "%s\n", what); exit(1); }

static void open_world(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) die("cannot open the world file");
  fseek(file, 0, SEEK_END);
  world_size = (size_t)ftell(file);
  rewind(file);
  world = aligned_alloc(4096, (world_size + 4095) / 4096 * 4096);
  if (fread(world, 1, world_size, file) != world_size) die("cannot read the world file");
  fclose(file);
}

// The section's values; sections begin on 64-byte boundaries.
static void *section(const char *name, uint64_t *count) {
  for (size_t at = 0; at < world_size;) {
    Head *head = (Head *)(world + at);
    size_t data = at + 64;
    if (strncmp(head->name, name, 16) == 0) {
      if (count) *count = head->count;
      return world + data;
    }
    at = data + (head->count * head->size + 63) / 64 * 64;
  }
  return NULL;
}

__attribute__((unused)) static void *need(const char *name) {
  void *values = section(name, NULL);
  if (!values) { fprintf(stderr, "no section %s\n", name); exit(1); }
  return values;
}

__attribute__((unused)) static void *zeroed(size_t bytes) {
  void *memory = aligned_alloc(64, (bytes + 63) / 64 * 64);
  if (!memory) die("out of memory");
  return memset(memory, 0, bytes);
}

// Processor time of this process: other work on a shared machine does not count.
static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static FILE *dump_file;
static void dump(const void *values, size_t bytes) {
  if (fwrite(values, 1, bytes, dump_file) != bytes) die("cannot write the dump");
}

// First word of Threefry-2x32 with 13 rounds (Salmon et al. 2011).
static inline uint32_t rotl(uint32_t x, int r) { return (x << r) | (x >> (32 - r)); }
static inline uint32_t draw13(uint32_t k0, uint32_t k1, uint32_t c0, uint32_t c1) {
  const uint32_t k2 = 0x1bd11bdau ^ k0 ^ k1;
  uint32_t x0 = c0 + k0, x1 = c1 + k1;
#define ROUND(r) x0 += x1, x1 = rotl(x1, r) ^ x0
  ROUND(13); ROUND(15); ROUND(26); ROUND(6);
  x0 += k1; x1 += k2 + 1;
  ROUND(17); ROUND(29); ROUND(16); ROUND(24);
  x0 += k2; x1 += k0 + 2;
  ROUND(13); ROUND(15); ROUND(26); ROUND(6);
  x0 += k0; x1 += k1 + 3;
  ROUND(13);
#undef ROUND
  return x0;
}

static void step(uint32_t t);
static void dump_state(void);

// `step K` prints the seconds of processor time that K steps took; `dump PATH` writes the state and prints `done`.
static void serve(void) {
  char word[16], argument[1024];
  for (uint32_t t = 0; scanf("%15s %1023s", word, argument) == 2;) {
    if (strcmp(word, "step") == 0) {
      uint32_t end = t + (uint32_t)atoi(argument);
      double start = now();
      for (; t < end; t++) step(t);
      printf("%.9f\n", now() - start);
    } else {
      dump_file = fopen(argument, "wb");
      if (!dump_file) die("cannot open the dump");
      dump_state();
      fclose(dump_file);
      printf("done\n");
    }
    fflush(stdout);
  }
}
