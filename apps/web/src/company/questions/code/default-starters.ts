import type { Language } from '@fairshot/contracts/questions/language';

/** What a candidate begins with where an author says nothing: a program that compiles, reads and prints nothing yet. */
export const DEFAULT_STARTERS: Record<Language, string> = {
  c: `#include <stdio.h>

int main(void) {
    return 0;
}
`,
  cpp: `#include <bits/stdc++.h>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    return 0;
}
`,
  java: `import java.io.*;
import java.util.*;

public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    }
}
`,
  javascript: `const lines = require('fs').readFileSync(0, 'utf8').split('\\n');
`,
  python: `import sys


def main():
    data = sys.stdin.read().split()


main()
`,
};
