/** Trees of lines for people. */

export interface Branch {
  readonly text: string;
  readonly branches?: readonly Branch[];
}

/** A terminal that is wider is not filled: long lines are hard to read. */
export const treeWidth = 80;

/** A text in lines of at most that many characters, broken at spaces; a word that is longer stays whole. */
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

/** Its lines, each with the strokes that lead to it. */
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
