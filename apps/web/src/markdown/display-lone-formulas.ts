/** As much of a Markdown tree as is asked here. */
interface MarkdownNode {
  type: string;
  children?: MarkdownNode[];
  position?: { start: { offset?: number } };
  data?: { hProperties?: { className?: string[] } };
}

/**
 * A plugin for remark behind remark-math: `$$…$$` alone in its paragraph is set on a line of its own. Kattis packages and
 * most editors write it so; remark-math itself takes a formula so only where its dollars stand on lines of their own.
 */
export function displayLoneFormulas() {
  return (tree: MarkdownNode, file: { value: unknown }) => {
    const text = String(file.value);
    const visit = ({ type, children = [] }: MarkdownNode) => {
      const [only, ...others] = children;
      const start = only?.position?.start.offset;
      if (type === 'paragraph' && only?.type === 'inlineMath' && others.length === 0 && start !== undefined) {
        const properties = only.data?.hProperties;
        if (properties && text.startsWith('$$', start))
          properties.className = ['language-math', 'math-display'];
      }
      children.forEach(visit);
    };
    visit(tree);
  };
}
