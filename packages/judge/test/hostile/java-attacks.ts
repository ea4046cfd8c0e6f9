import { expect } from 'vitest';
import { type Attack, refused } from './attack.ts';

/** The virtual machine has limits of its own inside of ours. */
export const javaAttacks: Attack[] = [
  {
    title: 'Java hoarding memory ends at the limit of memory',
    language: 'java',
    source:
      'import java.util.*;\nclass Main { public static void main(String[] a) { List<int[]> hoard = new ArrayList<>(); for (;;) hoard.add(new int[100000]); } }\n',
    verdicts: ['MLE'],
    limits: { timeSeconds: 5, memoryMb: 64 },
  },
  {
    title: 'Java starting threads without end does not hurt its neighbours',
    language: 'java',
    source:
      'class Main { public static void main(String[] a) { for (;;) new Thread(() -> { for (;;) {} }).start(); } }\n',
    verdicts: ['TLE', 'RTE', 'MLE'],
    limits: { timeSeconds: 2 },
  },
  {
    title: 'Java cannot read the host nor reach a network',
    language: 'java',
    source: `import java.nio.file.*;
class Main {
  interface Try { void run() throws Exception; }
  static boolean works(Try attempt) { try { attempt.run(); return true; } catch (Throwable refused) { return false; } }
  public static void main(String[] a) {
    boolean broke = works(() -> Files.readAllBytes(Path.of("/etc/shadow"))) | works(() -> Files.readAllBytes(Path.of("/proc/1/environ")))
      | works(() -> new java.net.Socket("127.0.0.1", 22)) | works(() -> Files.createFile(Path.of("/app/made")))
      | works(() -> new java.net.ServerSocket(0));
    System.out.println(broke ? "broken" : "held");
  }
}
`,
    verdicts: ['AC'],
    limits: { timeSeconds: 4, memoryMb: 128 },
  },
  {
    title: 'Java recursing without end is a runtime error',
    language: 'java',
    source:
      'class Main { static int deep(int n) { return deep(n + 1) + 1; } public static void main(String[] a) { deep(0); } }\n',
    verdicts: ['RTE'],
    limits: { timeSeconds: 4, memoryMb: 64 },
    cases: 5,
  },
  {
    title: 'Java that names a processor of annotations does not run it',
    language: 'java',
    source: `@javax.annotation.processing.SupportedAnnotationTypes("*")
class Main extends javax.annotation.processing.AbstractProcessor {
  public boolean process(java.util.Set<? extends javax.lang.model.element.TypeElement> s, javax.annotation.processing.RoundEnvironment r) {
    throw new Error();
  }
  public static void main(String[] a) { System.out.println("held"); }
}
`,
    verdicts: ['AC'],
    limits: { timeSeconds: 4, memoryMb: 128 },
  },
  {
    title: 'Java in a package, and with two classes of which one has main, is a program',
    language: 'java',
    source:
      'package a.b;\nclass Other { void main() {} }\nclass Solution { public static void main(String[] a) { System.out.println("held"); } }\n',
    verdicts: ['AC'],
    limits: { timeSeconds: 4, memoryMb: 128 },
  },
  refused(
    'A Java source that is not UTF-8 is refused in a sentence',
    'java',
    Buffer.from('class Main { } // \xe9\n', 'latin1'),
    { holds: ({ compilerOutput }) => expect(compilerOutput).not.toContain('at java.base') },
  ),
  refused('Java that is no Java is refused before it runs', 'java', 'class Main { void }\n'),
  refused(
    'Java with a method too long for the machine is refused before it runs',
    'java',
    `class Main { public static void main(String[] a) { int x = 0; ${'x++; '.repeat(70_000)} } }\n`,
  ),
];
