/** A place in a text and what is said about it; lines and columns from 1. Without a column it is the whole line. */
export interface EditorMark {
  line: number;
  column?: number;
  /** Where it ends, behind its last letter; without it the word at `column`. */
  endColumn?: number;
  severity: 'error' | 'warning' | 'remark';
  message: string;
}

/** A place to lead to; another object is another wish, also for the same place. */
export interface EditorPlace {
  line: number;
  column: number;
}
