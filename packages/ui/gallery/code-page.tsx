import { CodeBlock } from '../src/code-block.tsx';
import { DiffView } from '../src/diff-view.tsx';
import { SampleComparison } from '../src/sample-comparison.tsx';
import { GalleryFrame } from './gallery-frame.tsx';
import { laterProgram, sampleProgram } from './sample-rows.tsx';
import { Specimen } from './specimen.tsx';

const compileError = `main.cpp:17:30: error: expected ')' before ';' token
   17 |     return (a.first < b.first;
      |            ~                 ^`;

const cpp = `#include <bits/stdc++.h>
// The shortest way
int main() {
  const char *name = "FairShot";
  for (int i = 0; i < 0x10; i++) printf("%s %d\\n", name, i);
  return 0;
}`;

/** Programs, differences and samples. */
export function CodePage() {
  return (
    <GalleryFrame page="code">
      <Specimen name="code-block: Python, with a pasted line">
        <CodeBlock
          label="Reference solution"
          language="python"
          code={sampleProgram}
          marked={
            new Map([
              [9, 'paste'],
              [18, 'current'],
            ])
          }
        />
      </Specimen>
      <Specimen name="code-block: C++, and bare">
        <CodeBlock label="Brute force" language="cpp" code={cpp} />
        <CodeBlock label="Compile error" code={compileError} bare />
      </Specimen>
      <Specimen name="diff-view" wide>
        <DiffView
          before={sampleProgram}
          after={laterProgram}
          beforeLabel="Submission 1"
          afterLabel="Submission 2"
        />
      </Specimen>
      <Specimen name="diff-view: unified" wide>
        <DiffView
          before={sampleProgram}
          after={laterProgram}
          beforeLabel="Submission 1"
          afterLabel="Submission 2"
          view="unified"
        />
      </Specimen>
      <Specimen name="sample-comparison" wide>
        <SampleComparison input={'2 1\n0 10\n10 20\n'} expected={'20\n'} actual={'10\n'} />
        <SampleComparison
          input={'3\n'}
          expected={'1 2 3\nyes\n'}
          actual={'1 2 3 \nyes'}
          errors="warning: slow"
        />
        <SampleComparison input={'3\n'} expected={'1\n'} actual={null} />
      </Specimen>
    </GalleryFrame>
  );
}
