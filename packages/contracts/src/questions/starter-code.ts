import type { Language } from './language.ts';

/** What a new question offers to begin with: it compiles, reads the whole input and leaves the rest to the author. */
export const STARTER_CODE: Record<Language, string> = {
  c: `#include <stdio.h>

int main(void) {
    char line[1024];
    while (fgets(line, sizeof line, stdin)) {
        /* Each line of the input arrives here, its line break included. */
    }
    return 0;
}
`,
  cpp: `#include <iostream>
#include <string>
using namespace std;

int main() {
    string line;
    while (getline(cin, line)) {
        // Each line of the input arrives here.
    }
}
`,
  java: `import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            // Each line of the input arrives here.
        }
    }
}
`,
  javascript: `const lines = require('node:fs').readFileSync(0, 'utf8').split('\\n');

for (const line of lines) {
  // Each line of the input arrives here.
}
`,
  python: `import sys


def main():
    for line in sys.stdin:
        pass  # Each line of the input arrives here, its line break included.


main()
`,
  typescript: `import { readFileSync } from 'node:fs';

const lines: string[] = readFileSync(0, 'utf8').split('\\n');

for (const line of lines) {
  // Each line of the input arrives here.
}
`,
};
