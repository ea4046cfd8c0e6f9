/*
 * Mounts by descriptor. The runner makes a tmpfs without a path, and the case attaches it inside its own mount
 * namespace; the runner's descriptor stays valid after the namespace is gone, which is how artefacts are read.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/mount.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "runner.h"

static int configure(int context, const char *key, uint64_t value) {
  char text[32];
  snprintf(text, sizeof text, "%llu", (unsigned long long)value);
  return (int)syscall(SYS_fsconfig, context, FSCONFIG_SET_STRING, key, text, 0);
}

int new_tmpfs(uint64_t bytes, uint64_t inodes) {
  int context = (int)syscall(SYS_fsopen, "tmpfs", FSOPEN_CLOEXEC);
  if (context < 0) return -1;
  int mount = -1;
  if (configure(context, "size", bytes) == 0 && configure(context, "nr_inodes", inodes) == 0 &&
      syscall(SYS_fsconfig, context, FSCONFIG_SET_STRING, "mode", "0700", 0) == 0 &&
      syscall(SYS_fsconfig, context, FSCONFIG_CMD_CREATE, NULL, NULL, 0) == 0)
    mount = (int)syscall(SYS_fsmount, context, FSMOUNT_CLOEXEC, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV);
  close(context);
  return mount;
}

int attach(int mount, const char *path) {
  return (int)syscall(SYS_move_mount, mount, "", AT_FDCWD, path, MOVE_MOUNT_F_EMPTY_PATH);
}
