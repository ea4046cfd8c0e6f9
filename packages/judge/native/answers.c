/*
 * What goes back to the judge. Each writing wakes it, as often as not on our own core, which costs a short case a tenth
 * of its time. So an answer is held for a moment that nobody notices, and the next ones go with it.
 */
#define _GNU_SOURCE
#include <poll.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>
#include "runner.h"

enum { ANSWERS = 1, HELD_BYTES = 32 << 10, HELD_US = 4000 };

static char held[HELD_BYTES];
static size_t held_bytes;
static uint64_t held_since_us;

void answers_flush(void) {
  write_all(ANSWERS, held, held_bytes);
  held_bytes = 0;
}

uint64_t answers_patience_us(void) {
  if (held_bytes == 0) return UINT64_MAX;
  uint64_t held_us = now_us() - held_since_us;
  return held_us < HELD_US ? HELD_US - held_us : 0;
}

/* While a program runs, watching it comes first: where writing would wait for the judge, it is tried a moment later. */
void answers_flush_when_due(void) {
  if (answers_patience_us() > 0) return;
  struct pollfd writable = {.fd = ANSWERS, .events = POLLOUT};
  if (poll(&writable, 1, 0) == 1)
    answers_flush();
  else
    held_since_us = now_us();
}

static void hold(const struct iovec *part) {
  memcpy(held + held_bytes, part->iov_base, part->iov_len);
  held_bytes += part->iov_len;
}

void answers_add(struct iovec *parts, int count) {
  size_t size = 0;
  for (int i = 0; i < count; i++) size += parts[i].iov_len;
  if (size > HELD_BYTES - held_bytes) {
    answers_flush();
    write_parts(ANSWERS, parts, count);
    return;
  }
  if (held_bytes == 0) held_since_us = now_us();
  for (int i = 0; i < count; i++)
    if (parts[i].iov_len > 0) hold(&parts[i]);
  if (answers_patience_us() == 0) answers_flush();
}

void answers_add_file(int file, uint64_t size) {
  char buffer[64 << 10];
  answers_flush();
  while (size > 0) {
    ssize_t count = read(file, buffer, size < sizeof buffer ? size : sizeof buffer);
    if (count <= 0) broken("reading the artefact");
    write_all(ANSWERS, buffer, (size_t)count);
    size -= (uint64_t)count;
  }
}

void answers_before_reading(int fd) {
  struct pollfd readable = {.fd = fd, .events = POLLIN};
  if (held_bytes > 0 && poll(&readable, 1, 0) != 1) answers_flush();
}
