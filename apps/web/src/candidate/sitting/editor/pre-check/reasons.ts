/**
 * What a program meets where it is judged, in words for whoever writes it. It is lint: the judge never asks it, and the
 * sandbox is the wall (docs/judge.md).
 */
export const REASONS = {
  network: 'There is no network here; whatever opens a connection fails.',
  processes: 'Other programs are not at hand here, and what yours starts counts towards its time and memory.',
  refused: 'The sandbox refuses this call.',
  file: 'There is no such file here. Read standard input and write standard output.',
  prompt: 'What is shown as a prompt is a part of the output, and the output is compared.',
  library: 'Only the standard library is sure to be here.',
  screen: 'There is no screen here, and nobody at a keyboard.',
  windows: 'This belongs to Windows; programs are judged on Linux.',
  browser: 'This belongs to browsers; programs are judged in Node.js.',
  assembly: 'Assembly fits one kind of processor; a judge may have another.',
} as const;

export type Reason = keyof typeof REASONS;
