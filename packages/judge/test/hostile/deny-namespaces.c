/*
 * Runs a command where namespaces and mounts are denied, as in a container with the default filter or under a
 * distribution's rule against unprivileged user namespaces.
 *
 *   deny-namespaces PROGRAM [ARGUMENT...]
 */
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <seccomp.h>
#include <stdio.h>
#include <unistd.h>

int main(int count, char **words) {
  static const int namespaces[] = {CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWIPC};
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  int failed = filter == NULL || count < 2;
  for (size_t i = 0; !failed && i < sizeof namespaces / sizeof *namespaces; i++) {
    struct scmp_arg_cmp has_flag = SCMP_A0(SCMP_CMP_MASKED_EQ, (scmp_datum_t)namespaces[i], (scmp_datum_t)namespaces[i]);
    failed |= seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, has_flag);
    failed |= seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(unshare), 1, has_flag);
  }
  failed |= seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
  failed |= seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(mount), 0);
  if (failed || seccomp_load(filter) != 0) {
    fputs("the filter cannot be made\n", stderr);
    return 1;
  }
  execvp(words[1], words + 1);
  perror(words[1]);
  return 1;
}
