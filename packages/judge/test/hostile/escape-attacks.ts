import { expect } from 'vitest';
import { type Attack, TRIES } from './attack.ts';

/** A program of the tries that `lines` make, one after the other. */
function tries(lines: string, before = ''): string {
  return `${TRIES}${before}\nint main(void) {\n${lines}\n  return report();\n}`;
}

const NAMESPACES = ['NEWUSER', 'NEWNS', 'NEWPID', 'NEWNET', 'NEWIPC', 'NEWUTS', 'NEWCGROUP'];

/** System calls by number with arguments that would work for root, or at least be looked at. */
const FORBIDDEN = [
  'SYS_mount, "none", "/tmp", "tmpfs", 0, 0',
  'SYS_umount2, "/proc", 2',
  'SYS_pivot_root, "/box", "/box"',
  'SYS_chroot, "/box"',
  'SYS_fsopen, "tmpfs", 0',
  'SYS_open_tree, -100, "/", 1',
  'SYS_move_mount, 0, "", -100, "/box", 4',
  'SYS_setns, 0, 0',
  'SYS_bpf, 0, "\\1\\0\\0\\0\\4\\0\\0\\0\\4\\0\\0\\0\\1\\0\\0\\0", 16',
  'SYS_perf_event_open, zeros, 0, -1, -1, 0',
  'SYS_add_key, "user", "k", "v", 1, -3',
  'SYS_keyctl, 0, -3, 0, 0, 0',
  'SYS_request_key, "user", "k", 0, -3',
  'SYS_userfaultfd, 1',
  'SYS_io_uring_setup, 1, zeros',
  'SYS_ptrace, PTRACE_TRACEME, 0, 0, 0',
  'SYS_ptrace, 0x4206, 1, 0, 0',
  'SYS_process_vm_readv, 1, zeros, 1, zeros, 1, 0',
  'SYS_pidfd_open, 1, 0',
  'SYS_kcmp, 1, getpid(), 0, 0, 0',
  'SYS_name_to_handle_at, -100, "/", zeros, zeros + 64, 0',
  'SYS_open_by_handle_at, 3, zeros, 0',
  'SYS_personality, 0x0040000',
  'SYS_iopl, 3',
  'SYS_ioperm, 0x80, 1, 1',
  'SYS_init_module, zeros, 0, ""',
  'SYS_finit_module, 0, "", 0',
  'SYS_kexec_load, 0, 0, 0, 0',
  'SYS_swapon, "/box/swap", 0',
  'SYS_reboot, 0xfee1dead, 672274793, 0, 0',
  'SYS_syslog, 3, zeros, 64',
  'SYS_sethostname, "mine", 4',
  'SYS_settimeofday, zeros, 0',
  'SYS_clock_settime, 0, zeros',
  'SYS_acct, "/box/acct"',
  'SYS_quotactl, 0, 0, 0, 0',
  'SYS_fanotify_init, 0, 0',
  'SYS_seccomp, 2, 0, 0',
];

/** Leaving the box, or becoming more than a plain user. */
export const escapeAttacks: Attack[] = [
  {
    title: 'Sixty privileged system calls answer no',
    language: 'c',
    source: tries(
      FORBIDDEN.map((call) => `  must_fail(${JSON.stringify(call)}, syscall(${call}));`).join('\n'),
      'static char zeros[4096];',
    ),
    verdicts: ['AC'],
  },
  {
    title: 'No new namespace can be made, by whichever call',
    language: 'c',
    source: tries(
      `${NAMESPACES.map(
        (name) => `
  must_fail("unshare ${name}", unshare(CLONE_${name}));
  { long pid = syscall(SYS_clone, CLONE_${name} | SIGCHLD, 0, 0, 0, 0); if (pid == 0) _exit(0); must_fail("clone ${name}", pid); }`,
      ).join('')}
  uint64_t arguments[11] = {CLONE_NEWUSER, 0, 0, 0, SIGCHLD};
  long pid = syscall(SYS_clone3, arguments, sizeof arguments);
  if (pid == 0) _exit(0);
  must_fail("clone3", pid);`,
    ),
    verdicts: ['AC'],
  },
  {
    title: 'No socket of any family leads anywhere',
    language: 'c',
    source: tries(`
  for (int family = 1; family < 46; family++)
    for (int type = 1; type < 6; type++) must_fail("socket", socket(family, type, 0));
  int pair[2];
  for (int family = 2; family < 46; family++) must_fail("socketpair", socketpair(family, SOCK_STREAM, 0, pair));`),
    verdicts: ['AC'],
  },
  {
    title: 'Python cannot reach the network, not even itself',
    language: 'python',
    source: String.raw`
import socket
def reaches(call):
    try:
        call()
        return True
    except OSError:
        return False
calls = [lambda: socket.create_connection(('127.0.0.1', 22), 1), lambda: socket.create_connection(('169.254.169.254', 80), 1),
         lambda: socket.getaddrinfo('example.com', 80), lambda: socket.socket(socket.AF_UNIX).connect('\0x')]
print('broken' if any([reaches(call) for call in calls]) else 'held')`,
    limits: { timeSeconds: 3 },
    verdicts: ['AC'],
  },
  {
    title: 'No signal reaches anything but the program’s own processes',
    language: 'c',
    source: tries(`
  kill(-1, SIGKILL);
  kill(1, SIGKILL);
  kill(1, SIGSTOP);
  kill(getppid(), SIGKILL);
  for (int pid = 1; pid < 70000; pid++) if (pid != getpid()) kill(pid, SIGKILL);
  for (int group = 2; group < 5000; group++) if (group != getpgrp()) must_fail("killing a group", kill(-group, 9));`),
    verdicts: ['AC'],
  },
  {
    title: 'A plain user is all that a program can be',
    language: 'c',
    source: tries(
      String.raw`
  gid_t root = 0;
  must_fail("setuid", setuid(0));
  must_fail("setgid", setgid(0));
  must_fail("setresuid", setresuid(0, 0, 0));
  must_fail("setgroups", setgroups(1, &root));
  must_fail("seteuid of a neighbour", seteuid(61001));
  must_fail("a better priority", setpriority(PRIO_PROCESS, 0, -5));
  must_fail("a block device", mknod("/tmp/disk", S_IFBLK | 0600, makedev(8, 0)));
  must_fail("a character device", mknod("/tmp/mem", S_IFCHR | 0600, makedev(1, 1)));
  must_fail("giving a file away", chown("/tmp", 0, 0));
  must_fail("capabilities", prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, 21, 0, 0));
  must_fail("new privileges", prctl(PR_SET_NO_NEW_PRIVS, 0, 0, 0, 0));
  struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY};
  must_fail("more processes", setrlimit(RLIMIT_NPROC, &all));
  must_fail("core dumps", setrlimit(RLIMIT_CORE, &all));`,
      '#include <grp.h>\n#include <sys/sysmacros.h>',
    ),
    verdicts: ['AC'],
  },
  {
    title: 'A setuid bit on a program of one’s own is inert',
    language: 'c',
    source: `${TRIES}
int main(int count, char **words) {
  if (count > 1) { must_fail("a setuid program", geteuid() != getuid() ? 0 : -1); return report(); }
  char bytes[1 << 16];
  ssize_t length;
  int from = open("/proc/self/exe", O_RDONLY), to = open("/tmp/copy", O_CREAT | O_WRONLY, 0700);
  while ((length = read(from, bytes, sizeof bytes)) > 0) write(to, bytes, (size_t)length);
  close(to);
  chmod("/tmp/copy", 06777);
  execl("/tmp/copy", "/tmp/copy", "again", (char *)0);
  return words[0] == 0;
}`,
    verdicts: ['AC'],
  },
  {
    title: 'The system calls of another architecture end the program',
    language: 'c',
    source: 'int main(void) { int number = 20; __asm__ volatile("int $0x80" : "+a"(number)); return 0; }',
    verdicts: ['RTE'],
    // Our filter's word, or that of a kernel which has no such entrance at all.
    holds: (result) =>
      expect(result.cases[0]).toMatchObject({ signal: expect.toBeOneOf(['SIGSYS', 'SIGSEGV']) }),
  },
  {
    title: 'The x32 numbers are no way around the filter',
    language: 'c',
    source: tries('  must_fail("x32 getpid", syscall(0x40000000 + 39));'),
    verdicts: ['AC', 'RTE'],
  },
  {
    title: 'There is no terminal to type into',
    language: 'c',
    source: tries(`
  char letter = 'x';
  for (int fd = 0; fd < 3; fd++) must_fail("TIOCSTI", ioctl(fd, TIOCSTI, &letter));
  for (int fd = 0; fd < 3; fd++) must_fail("TIOCLINUX", ioctl(fd, TIOCLINUX, &letter));
  must_fail("/dev/tty", open("/dev/tty", O_RDWR));
  must_fail("/dev/console", open("/dev/console", O_RDWR));
  must_fail("/dev/ptmx", open("/dev/ptmx", O_RDWR));`),
    verdicts: ['AC'],
  },
];
