export interface Recipe {
  name: string;
  /** What the generator reads. */
  reads: string;
}

const LONGEST_NAME = 200;

/** A recipe per line: the case's name, then what the generator reads. A colon parts them, else the first space. */
export function parseRecipes(text: string): { recipes: Recipe[]; faults: string[] } {
  const recipes: Recipe[] = [];
  const faults: string[] = [];
  const names = new Set<string>();
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [, name = '', reads = ''] =
      /^\s*([^:]+?)\s*:\s*(.*)$/.exec(line) ?? /^\s*([^\s:]\S*)\s*(.*)$/.exec(line) ?? [];
    if (name === '' || name.length > LONGEST_NAME) faults.push(`Line ${at + 1} begins with no name.`);
    else if (names.has(name)) faults.push(`Line ${at + 1}: ${name} stands here twice.`);
    else {
      names.add(name);
      recipes.push({ name, reads: `${reads.trimEnd()}\n` });
    }
  }
  return { recipes, faults };
}
