/** YAML values with their lines, for error messages. No message repeats a value: it may be a secret. */
import type * as Yaml from 'yaml';
import { isNestedTooDeep } from '../../base/nesting.ts';
import type { Document, LineCounter, Node } from 'yaml';
import { KmsError } from '../../base/errors.ts';
import type { Json } from '../../base/json.ts';

/** The kind of document, for error messages. */
export interface Source {
  /** For example `the seed file`. */
  readonly what: string;
  readonly hint: string;
}

export function wrong({ what, hint }: Source, message: string, line?: number): KmsError {
  return new KmsError('Usage', `${what}${line === undefined ? '' : `, line ${line}:`} ${message}`, { hint });
}

interface Reading extends Source {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly yaml: typeof Yaml;
}

/** A member's name is shown only if it looks like a name: other text may be anything. */
function safe(name: string): string {
  return /^[A-Za-z][A-Za-z0-9-]{0,31}$/.test(name) ? name : 'one that is no name';
}

export class Item {
  readonly #reading: Reading;
  readonly #node: Node | null;
  readonly line: number;

  constructor(reading: Reading, node: unknown, line = 1) {
    const { yaml, document, lines } = reading;
    this.#reading = reading;
    const found = yaml.isAlias(node) ? node.resolve(document) : node;
    this.#node = yaml.isNode(found) ? found : null;
    const start = yaml.isNode(node) ? node.range?.[0] : undefined;
    this.line = start === undefined ? line : lines.linePos(start).line;
  }

  wrong(message: string): KmsError {
    return wrong(this.#reading, message, this.line);
  }

  /** An empty value is empty text in YAML's failsafe schema. */
  get isEmpty(): boolean {
    const { yaml } = this.#reading;
    const node = this.#node;
    return node === null || (yaml.isScalar(node) && (node.value === '' || node.value === null));
  }

  get isMap(): boolean {
    return this.#reading.yaml.isMap(this.#node);
  }

  get isList(): boolean {
    return this.#reading.yaml.isSeq(this.#node);
  }

  /** `what` describes it in a message: `a key`. */
  text(what: string): string {
    const { yaml } = this.#reading;
    const value = yaml.isScalar(this.#node) ? this.#node.value : undefined;
    if (typeof value !== 'string') throw this.wrong(`${what} is not text`);
    return value;
  }

  /** Empty counts as an empty list. */
  list(what: string): readonly Item[] {
    if (this.isEmpty) return [];
    const { yaml } = this.#reading;
    if (!yaml.isSeq(this.#node)) throw this.wrong(`${what} are not a list`);
    return this.#node.items.map((each) => new Item(this.#reading, each, this.line));
  }

  /** Names and values in order; an empty value has none. */
  entries(what: string): readonly (readonly [string, Item])[] {
    if (this.isEmpty) return [];
    const { yaml } = this.#reading;
    if (!yaml.isMap(this.#node)) throw this.wrong(`${what} are not names and values`);
    return this.#node.items.map(({ key, value }) => {
      const name = new Item(this.#reading, key, this.line);
      return [name.text('a name'), new Item(this.#reading, value, name.line)] as const;
    });
  }

  /** The members of a map. Throws `Usage` for an unknown one. */
  members<N extends string>(what: string, known: readonly N[]): Members<N> {
    const { yaml } = this.#reading;
    if (this.isEmpty) throw this.wrong(`${what} is empty`);
    if (!yaml.isMap(this.#node)) throw this.wrong(`${what} is not names and values`);
    const all = new Map(this.entries(what));
    for (const [name, { line }] of all) {
      if ((known as readonly string[]).includes(name)) continue;
      throw wrong(this.#reading, `${what} has no member ${safe(name)}: it has ${known.join(', ')}`, line);
    }
    return new Members(this, what, all);
  }

  /** Maps, lists and text, as JSON. */
  json(): Json {
    const { yaml, document } = this.#reading;
    if (!yaml.isNode(this.#node)) return null;
    return this.#node.toJS(document, { maxAliasCount: 100 }) as Json;
  }
}

/** The members of a map; an empty one counts as absent. */
export class Members<N extends string> {
  readonly item: Item;
  readonly #what: string;
  readonly #all: ReadonlyMap<string, Item>;

  constructor(item: Item, what: string, all: ReadonlyMap<string, Item>) {
    this.item = item;
    this.#what = what;
    this.#all = all;
  }

  get(name: N): Item | undefined {
    const found = this.#all.get(name);
    return found === undefined || found.isEmpty ? undefined : found;
  }

  text(name: N): string | undefined {
    return this.get(name)?.text(name);
  }

  required(name: N): string {
    const value = this.text(name);
    if (value === undefined) throw this.item.wrong(`${this.#what} lacks ${name}`);
    return value;
  }

  list(name: N): readonly Item[] {
    return this.get(name)?.list(name) ?? [];
  }

  texts(name: N): readonly string[] {
    return this.list(name).map((each) => each.text(`one of ${name}`));
  }

  pairs(name: N): readonly (readonly [string, string])[] {
    return (this.get(name)?.entries(name) ?? []).map(([key, value]) => [
      key,
      value.isEmpty ? '' : value.text(`one of ${name}`),
    ]);
  }

  flag(name: N): boolean | undefined {
    const item = this.get(name);
    if (item === undefined) return undefined;
    const text = item.text(name);
    if (text === 'true' || text === 'false') return text === 'true';
    throw item.wrong(`${name} is neither true nor false`);
  }

  integer(name: N): number | undefined {
    const item = this.get(name);
    if (item === undefined) return undefined;
    const text = item.text(name);
    if (/^[0-9]{1,9}$/.test(text)) return Number(text);
    throw item.wrong(`${name} is not a whole number`);
  }
}

/**
 * The root of a YAML text, with and without lines. Throws `Usage` for undefined or exponential aliases, and for nesting deeper than the stack allows.
 */
export async function readYaml(
  text: string,
  source: Source,
): Promise<{ readonly root: Item; readonly plain: unknown }> {
  const yaml = await import('yaml');
  if (isNestedTooDeep(text, new yaml.Lexer().lex(text))) throw wrong(source, 'has too many levels');
  const lines = new yaml.LineCounter();
  // Other schemas read digits as numbers, and material may consist of digits.
  const document = yaml.parseDocument(text, { prettyErrors: false, schema: 'failsafe', lineCounter: lines });
  const [error] = document.errors;
  if (error) throw wrong(source, 'it is not valid YAML', lines.linePos(error.pos[0]).line);
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: 100 });
  } catch {
    throw wrong(source, 'has aliases without an anchor, too many aliases, or too many levels');
  }
  return { root: new Item({ ...source, document, lines, yaml }, document.contents), plain };
}
