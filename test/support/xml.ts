/** A strict reader of the XML that servers of the query protocol write: elements and text; attributes are skipped. */

export type Xml = string | { readonly [name: string]: Xml | readonly Xml[] };

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  '#xD': '\r',
};

function unescape(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character = entities[name];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`no entity: ${whole}`);
    return character;
  });
}

/** Elements of one name become a list. Throws for anything that is not well-formed. */
export function readXml(document: string): Xml {
  let at = 0;
  const expectText = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(document) ?? [];
    if (found === undefined)
      throw new Error(`no ${String(pattern)} at ${at} of ${document.slice(at, at + 40)}`);
    at += found.length;
    return found;
  };
  const content = (): Xml => {
    const text = unescape(expectText(/[^<]*/y));
    const children: Record<string, Xml | Xml[]> = {};
    while (document[at + 1] !== '/') {
      const [name, value] = one();
      const before = Object.hasOwn(children, name) ? children[name] : undefined;
      if (before === undefined) children[name] = value;
      else if (Array.isArray(before)) before.push(value);
      else children[name] = [before, value];
    }
    if (Object.keys(children).length === 0) return text;
    if (text !== '') throw new Error('text between elements');
    return children;
  };
  const one = (): [string, Xml] => {
    const tag = expectText(/<[A-Za-z][A-Za-z0-9]*(?: [a-z]+="[^"<&]*")*\/?>/y);
    const name = /^<([A-Za-z0-9]+)/.exec(tag)?.[1] ?? '';
    if (tag.endsWith('/>')) return [name, ''];
    const value = content();
    if (expectText(/<\/[A-Za-z0-9]+>/y) !== `</${name}>`) throw new Error(`${name} is not closed`);
    return [name, value];
  };
  const [name, value] = one();
  if (at !== document.length) throw new Error('something behind the document');
  return { [name]: value };
}
