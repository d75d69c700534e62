/** Reads the names and values of a settings file line by line: dotenv, properties, INI, TOML, YAML, JSON. */

export interface Leaf {
  /** As written before the value: `password`. */
  readonly name: string;
  readonly value: string;
  /** Offsets of the value in the text. */
  readonly start: number;
  readonly end: number;
  /** For a number, boolean or null, which a token would change to text. */
  readonly plain: boolean;
}

const assignment =
  /^([ \t]*(?:-[ \t]+)?(?:export[ \t]+)?["']?)([A-Za-z0-9_][A-Za-z0-9_.\-/$]{0,200})(["']?[ \t]*(?:=|:(?=[ \t]|$))[ \t]*)(.*)$/;
const member =
  /"((?:[^"\\]|\\.){1,200})"[ \t]*:[ \t]*(?:"((?:[^"\\]|\\.)*)"|(-?[0-9][0-9.eE+-]*|true|false|null))/g;
const plainForm = /^(?:-?[0-9][0-9_.eE+-]*|true|false|yes|no|on|off|null|~)$/i;
const block = /^[|>][+-]?[0-9]?(?:[ \t]+#.*)?$/;

/** Removes quotes, a trailing comment, a comma. */
function trimValue(raw: string): { readonly from: number; readonly value: string } {
  const [, quoted] = /^(["'])/.exec(raw) ?? [];
  if (quoted !== undefined) {
    let end = 1;
    while (end < raw.length && raw[end] !== quoted) end += raw[end] === '\\' && quoted === '"' ? 2 : 1;
    return { from: 1, value: raw.slice(1, end) };
  }
  return { from: 0, value: raw.replace(/[ \t]+#.*$/, '').replace(/[ \t,;]+$/, '') };
}

function* readJsonLeaves(text: string): Generator<Leaf> {
  for (const found of text.matchAll(member)) {
    const [whole, name = '', quoted, plain] = found;
    const value = quoted ?? plain ?? '';
    const end = found.index + whole.length - (quoted === undefined ? 0 : 1);
    yield { name, value, start: end - value.length, end, plain: quoted === undefined };
  }
}

/** `text`: Latin-1. A YAML block scalar is one value. */
export function* readLeaves(text: string): Generator<Leaf> {
  if (/^\s*[{[]/.test(text)) {
    yield* readJsonLeaves(text);
    return;
  }
  let at = 0;
  let open: { name: string; indent: number; start: number; end: number } | undefined;
  for (const line of text.split('\n')) {
    const content = line.replace(/\r$/, '');
    const indent = /^[ \t]*/.exec(content)?.[0].length ?? 0;
    if (open && (content.trim() === '' || indent > open.indent)) {
      if (content.trim() !== '') {
        if (open.start < 0) open.start = at + indent;
        open.end = at + content.length;
      }
    } else {
      if (open && open.start >= 0) yield toLeaf(text, open);
      open = undefined;
      const [, before = '', name = '', between = '', raw = ''] = assignment.exec(content) ?? [];
      if (name !== '' && block.test(raw)) open = { name, indent, start: -1, end: -1 };
      else if (name !== '' && raw !== '') {
        const { from, value } = trimValue(raw);
        const start = at + before.length + name.length + between.length + from;
        yield { name, value, start, end: start + value.length, plain: from === 0 && plainForm.test(value) };
      }
    }
    at += line.length + 1;
  }
  if (open && open.start >= 0) yield toLeaf(text, open);
}

function toLeaf(text: string, { name, start, end }: { name: string; start: number; end: number }): Leaf {
  return { name, value: text.slice(start, end), start, end, plain: false };
}
