/*
 * What a hostile program would try first, run as an ordinary case when the judge starts. Each line printed is
 * "NAME held" or "NAME OPEN"; the judge refuses to work unless every name it expects is there and held.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "runner.h"

static void say(const char *name, int held) { printf("%s %s\n", name, held ? "held" : "OPEN"); }

static int refused(long result) { return result == -1 && (errno == EPERM || errno == EACCES || errno == ENOSYS); }

static long clone_with(unsigned long flags) {
  long pid = syscall(SYS_clone, flags | SIGCHLD, 0, 0, 0, 0);
  if (pid == 0) _exit(0);
  return pid;
}

static int is_absent(const char *path) { return access(path, F_OK) < 0; }

static int cannot_write(const char *path) {
  int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (fd >= 0) close(fd);
  return fd < 0;
}

static int count_entries(const char *path, int (*counts)(const char *)) {
  int count = 0;
  DIR *directory = opendir(path);
  if (directory == NULL) return -1;
  for (struct dirent *entry; (entry = readdir(directory)) != NULL;) count += counts(entry->d_name);
  closedir(directory);
  return count;
}

static int is_number(const char *name) { return name[0] >= '0' && name[0] <= '9'; }

static int has_no_capability(void) {
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct data[2] = {{0}};
  if (syscall(SYS_capget, &header, data) < 0) return 0;
  for (int i = 0; i < 2; i++)
    if (data[i].effective | data[i].permitted | data[i].inheritable) return 0;
  return prctl(PR_CAPBSET_READ, CAP_SYS_ADMIN) == 0;
}

/* Only 0, 1 and 2 may be open, and the descriptor with which we look. */
static int no_descriptor_leaked(void) {
  for (int fd = 3; fd < 64; fd++)
    if (fcntl(fd, F_GETFD) >= 0) return 0;
  return 1;
}

int self_test(void) {
  say("host-files", is_absent("/etc/shadow") && is_absent("/root") && is_absent("/home") && is_absent("/sys") &&
                        is_absent("/run") && is_absent("/var"));
  say("read-only-root", cannot_write("/x") && cannot_write("/usr/x") && cannot_write("/app/x") &&
                            cannot_write("/proc/self/exe"));
  say("private-box", !cannot_write("/box/x") && !cannot_write("/tmp/y"));
  say("pid-namespace", getppid() <= 1 && count_entries("/proc", is_number) <= 2 && is_absent("/proc/1/environ"));
  say("network", refused(socket(AF_INET, SOCK_STREAM, 0)) && refused(socket(AF_UNIX, SOCK_STREAM, 0)) &&
                     refused(socket(AF_NETLINK, SOCK_RAW, 0)));
  say("user-namespace", refused(unshare(CLONE_NEWUSER)) &&
                            refused(clone_with(CLONE_NEWUSER)) && refused(clone_with(CLONE_NEWPID)) &&
                            refused(syscall(SYS_clone3, NULL, 0)));
  say("mounts", refused(mount("none", "/box", "tmpfs", 0, NULL)) && refused(umount2("/app", MNT_DETACH)) &&
                    refused(chroot("/box")));
  say("other-processes", refused(ptrace(PTRACE_TRACEME, 0, 0, 0)) &&
                             refused(syscall(SYS_process_vm_readv, getppid(), 0, 0, 0, 0, 0)));
  say("kernel-surface", refused(syscall(SYS_bpf, 0, 0, 0)) && refused(syscall(SYS_io_uring_setup, 1, 0)) &&
                            refused(syscall(SYS_perf_event_open, 0, 0, 0, 0, 0)) &&
                            refused(syscall(SYS_userfaultfd, 0)) && refused(syscall(SYS_keyctl, 0, 0, 0, 0, 0)));
  say("capabilities", has_no_capability());
  say("no-new-privileges", prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 && setuid(0) < 0);
  say("seccomp", prctl(PR_GET_SECCOMP) == 2);
  say("descriptors", no_descriptor_leaked());
  return 0;
}
