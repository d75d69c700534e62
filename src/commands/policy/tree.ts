/** Trees of lines for people. */

export interface Branch {
  readonly text: string;
  readonly branches?: readonly Branch[];
}

/** The most columns to use on a wider terminal: long lines are hard to read. */
export const treeWidth = 80;

/** Breaks a text at spaces into lines of at most `width` characters; a longer word stays whole. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The lines of the branches, each with the strokes that lead to it. */
export function treeLines(branches: readonly Branch[], width = treeWidth, before = ''): string[] {
  return branches.flatMap(({ text, branches: more = [] }, i) => {
    const isLast = i === branches.length - 1;
    const inner = `${before}${isLast ? '   ' : '│  '}`;
    const [first = '', ...rest] = wrapText(text, width - before.length - 3);
    const hanging = more.length > 0 ? `${inner}│  ` : `${inner}   `;
    return [
      `${before}${isLast ? '└─ ' : '├─ '}${first}`,
      ...rest.map((line) => `${hanging}${line}`),
      ...treeLines(more, width, inner),
    ];
  });
}
