/*
 * The seccomp filter: an allow-list. What is not named answers ENOSYS, as a kernel without it would, so that libraries
 * fall back; what is well known and dangerous answers EPERM, so that the reason can be read. Another architecture's
 * call (int 0x80, x32) kills the process. seccomp-allowed.txt is the golden copy of this table.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "runner.h"

static const char *const allowed[] = {
    /* files below what the jail shows */
    "access", "chdir", "chmod", "chown", "close", "close_range", "copy_file_range", "creat", "dup", "dup2", "dup3",
    "faccessat", "faccessat2", "fadvise64", "fallocate", "fchdir", "fchmod", "fchmodat", "fchmodat2", "fchown",
    "fchownat", "fcntl", "fdatasync", "fgetxattr", "flistxattr", "flock", "fremovexattr", "fsetxattr", "fstat",
    "fstatfs", "fsync", "ftruncate", "futimesat", "getcwd", "getdents", "getdents64", "getxattr", "inotify_add_watch",
    "inotify_init", "inotify_init1", "inotify_rm_watch", "ioctl", "lchown", "lgetxattr", "link", "linkat", "listxattr",
    "llistxattr", "lremovexattr", "lseek", "lsetxattr", "lstat", "mkdir", "mkdirat", "mknod", "mknodat",
    "newfstatat", "open", "openat", "openat2", "pread64", "preadv", "preadv2", "pwrite64", "pwritev", "pwritev2",
    "read", "readahead", "readlink", "readlinkat", "readv", "removexattr", "rename", "renameat", "renameat2", "rmdir",
    "sendfile", "setxattr", "splice", "stat", "statfs", "statx", "symlink", "symlinkat", "sync_file_range",
    "tee", "truncate", "umask", "unlink", "unlinkat", "utime", "utimensat", "utimes", "vmsplice", "write",
    "writev",
    /* memory */
    "brk", "get_mempolicy", "madvise", "membarrier", "memfd_create", "mincore", "mlock", "mlock2", "mlockall", "mmap",
    "mprotect", "mremap", "msync", "munlock", "munlockall", "munmap", "pkey_alloc", "pkey_free", "pkey_mprotect",
    /* waiting and talking among one's own processes: a fresh IPC namespace, no network */
    "epoll_create", "epoll_create1", "epoll_ctl", "epoll_ctl_old", "epoll_pwait", "epoll_pwait2", "epoll_wait",
    "epoll_wait_old", "eventfd", "eventfd2", "futex", "futex_requeue", "futex_wait", "futex_waitv", "futex_wake",
    "get_robust_list", "mq_getsetattr", "mq_notify", "mq_open", "mq_timedreceive", "mq_timedsend", "mq_unlink",
    "msgctl", "msgget", "msgrcv", "msgsnd", "pipe", "pipe2", "poll", "ppoll", "pselect6", "recvfrom", "recvmmsg",
    "recvmsg", "select", "semctl", "semget", "semop", "semtimedop", "sendmmsg", "sendmsg", "sendto",
    "set_robust_list", "shmat", "shmctl", "shmdt", "shmget", "shutdown", "signalfd", "signalfd4", "socketpair",
    "getsockopt", "setsockopt", "getsockname", "getpeername",
    /* processes, threads, signals */
    "alarm", "arch_prctl", "capget", "execve", "execveat", "exit", "exit_group", "fork", "getcpu", "getegid",
    "geteuid", "getgid", "getgroups", "getitimer", "getpgid", "getpgrp", "getpid", "getppid", "getpriority",
    "getrandom", "getresgid", "getresuid", "getrlimit", "getrusage", "getsid", "gettid", "getuid", "kill", "pause",
    "prctl", "prlimit64", "restart_syscall", "rseq", "rt_sigaction", "rt_sigpending", "rt_sigprocmask",
    "rt_sigqueueinfo", "rt_sigreturn", "rt_sigsuspend", "rt_sigtimedwait", "rt_tgsigqueueinfo",
    "sched_get_priority_max", "sched_get_priority_min", "sched_getaffinity", "sched_getattr", "sched_getparam",
    "sched_getscheduler", "sched_rr_get_interval", "sched_yield", "set_thread_area", "get_thread_area",
    "set_tid_address", "setfsgid", "setfsuid", "setgid", "setgroups", "setitimer", "setpgid", "setpriority",
    "setregid", "setresgid", "setresuid", "setreuid", "setrlimit", "setsid", "setuid", "sigaltstack", "tgkill",
    "time", "times", "tkill", "vfork", "wait4", "waitid",
    /* clocks and facts */
    "clock_getres", "clock_gettime", "clock_nanosleep", "gettimeofday", "nanosleep", "sysinfo", "timer_create",
    "timer_delete", "timer_getoverrun", "timer_gettime", "timer_settime", "timerfd_create", "timerfd_gettime",
    "timerfd_settime", "uname",
};

static const char *const refused[] = {
    "accept", "accept4", "acct", "add_key", "adjtimex", "bind", "bpf", "chroot", "clock_adjtime", "clock_settime",
    "connect", "delete_module", "fanotify_init", "finit_module", "fsconfig", "fsmount", "fsopen", "fspick",
    "init_module", "io_uring_enter", "io_uring_register", "io_uring_setup", "ioperm", "iopl", "kcmp", "kexec_file_load",
    "kexec_load", "keyctl", "listen", "lookup_dcookie", "mbind", "migrate_pages", "mount", "mount_setattr",
    "move_mount", "move_pages", "name_to_handle_at", "open_by_handle_at", "open_tree", "perf_event_open",
    "pidfd_getfd", "pidfd_open", "pidfd_send_signal", "pivot_root", "process_madvise", "process_vm_readv",
    "process_vm_writev", "ptrace", "quotactl", "reboot", "request_key", "sched_setaffinity", "sched_setattr",
    "sched_setparam", "sched_setscheduler", "set_mempolicy", "setdomainname", "sethostname", "setns",
    "settimeofday", "socket", "swapoff", "swapon", "sync", "syncfs", "syslog", "umount2", "unshare", "userfaultfd", "vhangup",
};

/* clone is told by its flags. clone3's lie in memory where no filter can look: ENOSYS makes libraries use clone. */
#define NEW_NAMESPACES                                                                                                 \
  (CLONE_NEWCGROUP | CLONE_NEWIPC | CLONE_NEWNET | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWUSER | CLONE_NEWUTS)
#define ASK_PERSONALITY 0xffffffffu

#define COUNT(list) (sizeof(list) / sizeof(list)[0])

static struct sock_fprog program;

static void must(int result, const char *what) {
  if (result >= 0) return;
  errno = -result;
  broken(what);
}

/* Names that this architecture or this libseccomp does not know have no number, so the default answers for them. */
static void add_names(scmp_filter_ctx filter, uint32_t action, const char *const *names, size_t count) {
  for (size_t i = 0; i < count; i++) {
    int number = seccomp_syscall_resolve_name(names[i]);
    if (number >= 0) must(seccomp_rule_add(filter, action, number, 0), names[i]);
  }
}

static void add_conditional(scmp_filter_ctx filter) {
  must(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, NEW_NAMESPACES, 0)),
       "clone");
  must(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(personality), 1,
                        SCMP_A0(SCMP_CMP_MASKED_EQ, 0xffffffffu, ASK_PERSONALITY)), "personality");
}

static void read_program(scmp_filter_ctx filter) {
  int file = memfd_create("filter", MFD_CLOEXEC);
  must(seccomp_export_bpf(filter, file), "exporting the filter");
  off_t size = lseek(file, 0, SEEK_END);
  program.len = (unsigned short)((size_t)size / sizeof *program.filter);
  program.filter = malloc((size_t)size);
  if (program.filter == NULL || pread(file, program.filter, (size_t)size, 0) != size) broken("reading the filter");
  close(file);
}

void build_filter(void) {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(ENOSYS));
  if (filter == NULL) broken("seccomp_init");
  must(seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS), "other architectures");
  must(seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2), "a binary tree instead of a list");
  add_names(filter, SCMP_ACT_ALLOW, allowed, COUNT(allowed));
  add_names(filter, SCMP_ACT_ERRNO(EPERM), refused, COUNT(refused));
  add_conditional(filter);
  read_program(filter);
  seccomp_release(filter);
}

/* SPEC_ALLOW: the mitigation that seccomp switches on by default slows some programs; nothing secret is in the box. */
int install_filter(void) {
  return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_SPEC_ALLOW, &program);
}

void print_filter(void) {
  printf("default ENOSYS\nother architectures kill\n");
  printf("clone allow unless it makes a namespace\npersonality allow only to ask\n");
  for (size_t i = 0; i < COUNT(allowed); i++) printf("%s allow\n", allowed[i]);
  for (size_t i = 0; i < COUNT(refused); i++) printf("%s EPERM\n", refused[i]);
}
