import { type Attack, TRIES } from './attack.ts';

/** The answer that no program may ever find; it stands in the answer file, in the judge's memory and nowhere else. */
export const SECRET = 'the-answer-is-f3a9c1d07b';

const OPENS = [
  '/etc/shadow',
  '/etc/hostname',
  '/root',
  '/home',
  '/sys',
  '/run',
  '/var',
  import.meta.filename,
  '/boot',
  '/opt',
  '/mnt',
  '/srv',
  '/proc/1/environ',
  '/proc/1/mem',
  '/proc/1/maps',
  '/proc/1/root/',
  '/proc/1/cwd/',
  '/proc/1/fd',
  '/proc/kcore',
  '/proc/kmsg',
  '/proc/sys/kernel/core_pattern',
  '/proc/sysrq-trigger',
  '/proc/keys',
  '/proc/net',
  '/dev/mem',
  '/dev/kmsg',
  '/dev/fuse',
  '/dev/net/tun',
  '/dev/kvm',
  '/dev/sda',
  '/dev/vda',
  '/proc/self/root/../../../../../../etc/shadow',
];

const WRITES = [
  '/made',
  '/usr/made',
  '/usr/bin/made',
  '/etc/made',
  '/etc/passwd',
  '/app/made',
  '/app/program',
  '/lib/made',
  '/dev/made',
  '/proc/self/exe',
  '/case-runner',
  '/proc/sys/kernel/hostname',
];

/** Reading what is not one's own, writing what stays. */
export const fileAttacks: Attack[] = [
  {
    title: 'What the host holds is not there to be opened',
    language: 'c',
    source: `${TRIES}
int main(void) {
${OPENS.map((path) => `  must_fail("${path}", open("${path}", O_RDONLY));`).join('\n')}
  return report();
}`,
    verdicts: ['AC'],
  },
  {
    title: 'The whole tree of files holds no answer of any case',
    language: 'python',
    source: String.raw`
import os, sys
found = []
for folder in ['/app', '/box', '/tmp', '/dev/shm', '/etc', '/proc/self', '/proc/1']:
    for place, folders, files in os.walk(folder):
        for name in files:
            path = os.path.join(place, name)
            if os.path.islink(path) or not os.path.isfile(path) or path.startswith('/proc/') and name == 'mem':
                continue
            try:
                with open(path, 'rb') as file:
                    if b'the-answer' + b'-is-f3' in file.read(1 << 22):
                        found.append(path)
            except OSError:
                pass
print('found', found)`,
    answer: `found []\n${SECRET}`,
    verdicts: ['WA'],
    limits: { timeSeconds: 3 },
  },
  {
    title: 'Nothing can be written outside of the box',
    language: 'c',
    source: `${TRIES}
int main(void) {
${WRITES.map((path) => `  must_fail("${path}", open("${path}", O_WRONLY | O_CREAT, 0666));`).join('\n')}
  int users = open("/proc/self/uid_map", O_WRONLY);
  must_fail("naming users", write(users, "0 0 1", 5));
  must_fail("chmod", chmod("/app/program", 0777));
  must_fail("unlink", unlink("/app/program"));
  must_fail("rename", rename("/app", "/box/app"));
  must_fail("rmdir", rmdir("/box"));
  must_fail("link", link("/app/program", "/box/program"));
  must_fail("mkdir", mkdir("/made", 0777));
  must_fail("symlink", symlink("/box", "/made"));
  must_fail("truncate", truncate("/etc/passwd", 0));
  return report();
}`,
    verdicts: ['AC'],
  },
  {
    title: 'The input cannot be changed for a later case',
    language: 'c',
    source: `${TRIES}
int main(void) {
  must_fail("writing to the input", write(0, "x", 1));
  must_fail("opening the input anew", write(open("/proc/self/fd/0", O_RDWR), "x", 1));
  must_fail("cutting the input", ftruncate(0, 0));
  must_fail("mapping the input", mmap(0, 4096, PROT_WRITE, MAP_SHARED, 0, 0) == MAP_FAILED ? -1 : 0);
  char line[8] = {0};
  must_fail("another input", read(0, line, 8) == 3 && !strcmp(line, "in\\n") ? -1 : 0);
  return report();
}`,
    input: 'in\n',
    cases: 2,
    verdicts: ['AC'],
  },
  {
    title: 'What one case leaves behind is gone before the next',
    language: 'c',
    source: `${TRIES}
#include <mqueue.h>
#include <sys/sem.h>
int main(void) {
  const char *places[] = {"/tmp/mark", "/box/mark", "/dev/shm/mark", "mark"};
  for (int i = 0; i < 3; i++) if (access(places[i], F_OK) == 0) must_fail(places[i], 0);
  must_fail("shared memory of an earlier case", shmget(0x5afe, 4096, 0));
  must_fail("messages of an earlier case", msgget(0x5afe, 0));
  must_fail("semaphores of an earlier case", semget(0x5afe, 1, 0));
  must_fail("a queue of an earlier case", syscall(SYS_mq_open, "mark", O_RDONLY, 0, 0));
  for (int i = 0; i < 4; i++) close(open(places[i], O_CREAT | O_WRONLY, 0666));
  shmget(0x5afe, 4096, IPC_CREAT | 0666);
  msgget(0x5afe, IPC_CREAT | 0666);
  semget(0x5afe, 1, IPC_CREAT | 0666);
  syscall(SYS_mq_open, "mark", O_CREAT | O_RDWR, 0666, 0);
  return report();
}`,
    cases: 3,
    verdicts: ['AC'],
  },
  {
    title: 'No descriptor but the three streams is inherited',
    language: 'c',
    source: `${TRIES}
int main(void) {
  for (int fd = 3; fd < 4096; fd++) must_fail("an inherited descriptor", fcntl(fd, F_GETFD));
  return report();
}`,
    verdicts: ['AC'],
  },
  {
    title: 'The environment and the process list tell nothing of the host',
    language: 'c',
    source: `${TRIES}
#include <ctype.h>
#include <dirent.h>
extern char **environ;
int main(void) {
  for (char **one = environ; *one; one++) if (strncmp(*one, "PATH=", 5) && strncmp(*one, "HOME=", 5) && strncmp(*one, "LANG=", 5) && strncmp(*one, "LC_", 3) && strncmp(*one, "TMPDIR=", 7)) must_fail(*one, 0);
  DIR *processes = opendir("/proc");
  for (struct dirent *one; processes && (one = readdir(processes));) if (isdigit(one->d_name[0]) && atoi(one->d_name) > 2) must_fail(one->d_name, 0);
  char host[65] = {0};
  gethostname(host, 64);
  if (strcmp(host, "sandbox")) must_fail(host, 0);
  return report();
}`,
    verdicts: ['AC'],
  },
  {
    title: 'Strange names, links, pipes and locked folders in the box vanish with it',
    language: 'python',
    source: String.raw`
import os
os.chdir('/tmp')
for name in ['x' * 255, 'new\nline', '-rf', '*', b'\xff\xfe']:
    os.mkdir(name)
os.symlink('/etc/passwd', 'link'); os.mkfifo('pipe'); os.link('/proc/self/fd/0', 'hard') if False else None
deep = '/tmp'
for i in range(300):
    os.mkdir('d'); os.chdir('d')
os.mkdir('/tmp/locked'); open('/tmp/locked/file', 'w').close(); os.chmod('/tmp/locked', 0)
print('held')`,
    cases: 2,
    verdicts: ['AC'],
    limits: { timeSeconds: 2 },
  },
  {
    title: 'JavaScript can neither read the host nor start its tools against it',
    language: 'javascript',
    source: String.raw`
const fs = require('node:fs');
const { spawnSync } = require('node:child_process');
const reads = ['/etc/shadow', '/root/.ssh', '/proc/1/environ', '/work'].filter((path) => { try { fs.readFileSync(path); return true; } catch { return false; } });
const tools = [['mount', '-t', 'tmpfs', 'x', '/tmp'], ['unshare', '-U', 'true'], ['su', '-c', 'true'], ['kill', '-9', '1']].filter(([name, ...rest]) => spawnSync(name, rest).status === 0 && name !== 'kill');
console.log(reads.length + tools.length === 0 ? 'held' : JSON.stringify([reads, tools]));`,
    limits: { timeSeconds: 5, memoryMb: 256 },
    verdicts: ['AC'],
  },
];
