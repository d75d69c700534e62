/** A JSON parser that keeps positions, for errors: the grammar of RFC 8259 with bounded nesting, in time linear in the length of the text. */
import { KmsError } from '../base/errors.ts';
import type { Location } from './model.ts';

/** `at`: offset in the text, in UTF-16 code units. */
export type LocatedJson =
  | { readonly type: 'string'; readonly at: number; readonly value: string }
  | { readonly type: 'number' | 'boolean' | 'null'; readonly at: number; readonly value: string }
  | { readonly type: 'list'; readonly at: number; readonly items: readonly LocatedJson[] }
  | LocatedObject;

export interface LocatedObject {
  readonly type: 'object';
  readonly at: number;
  readonly members: readonly Member[];
}

export interface Member {
  readonly name: string;
  /** Of the name. */
  readonly at: number;
  readonly value: LocatedJson;
}

/** The depth of statements, conditions, operators, keys and values, with room to spare. */
const mostDeep = 16;

/** Maximum length of a policy parameter of IAM and KMS in characters (`PolicyDocument`, `Policy` in their API references). */
export const mostCharacters = 131_072;

/** Converts offsets to lines and columns. The lines are indexed on first use. */
export function indexLines(text: string): (at: number) => Location {
  let starts: number[] | undefined;
  return (at) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}

/** An error with a position in the text; never repeats the text itself. */
export class PolicyFault extends KmsError {
  readonly location: Location;
  /** The message without the position. */
  readonly plain: string;

  /** `statement`: the name of the enclosing statement. */
  constructor(plain: string, location: Location, statement?: string) {
    const place = `line ${location.line}, column ${location.column}`;
    super(
      'MalformedPolicyDocumentException',
      `${plain} (${statement === undefined ? place : `${statement}: ${place}`})`,
    );
    this.plain = plain;
    this.location = location;
  }
}

export function malformed(text: string, at: number, message: string, statement?: string): PolicyFault {
  return new PolicyFault(message, indexLines(text)(at), statement);
}

const blank = /[ \t\n\r]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Up to the closing quote. A control character ends the match early and so is refused. */
// eslint-disable-next-line no-control-regex -- those that JSON forbids in a string
const quoted = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): LocatedJson {
    this.#skip();
    const value = this.#value(0);
    this.#skip();
    if (this.#at < this.#text.length) throw this.#fail();
    return value;
  }

  #fail(message = 'Syntax errors in policy.', at = this.#at): KmsError {
    return malformed(this.#text, at, message);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #skip(): void {
    this.#match(blank);
  }

  /** Consumes the next character if it is `character`. */
  #take(character: string): boolean {
    if (this.#text.charAt(this.#at) !== character) return false;
    this.#at++;
    this.#skip();
    return true;
  }

  #string(): string {
    const found = this.#match(quoted);
    if (found === undefined) throw this.#fail();
    return found.includes('\\') ? (JSON.parse(found) as string) : found.slice(1, -1);
  }

  #value(depth: number): LocatedJson {
    if (depth > mostDeep) throw this.#fail('The policy nests too deeply.');
    const at = this.#at;
    switch (this.#text.charAt(at)) {
      case '"':
        return { type: 'string', at, value: this.#string() };
      case '[':
        return { type: 'list', at, items: this.#series('[', ']', () => this.#value(depth + 1)) };
      case '{':
        return { type: 'object', at, members: this.#series('{', '}', () => this.#member(depth)) };
      default: {
        const value = this.#match(scalar);
        if (value === undefined) throw this.#fail();
        const type = value === 'null' ? 'null' : /^[tf]/.test(value) ? 'boolean' : 'number';
        return { type, at, value };
      }
    }
  }

  #series<T>(open: string, close: string, next: () => T): T[] {
    const items: T[] = [];
    this.#take(open);
    if (this.#take(close)) return items;
    do {
      items.push(next());
      this.#skip();
    } while (this.#take(','));
    if (!this.#take(close)) throw this.#fail();
    return items;
  }

  #member(depth: number): Member {
    const at = this.#at;
    const name = this.#string();
    this.#skip();
    if (!this.#take(':')) throw this.#fail();
    return { name, at, value: this.#value(depth + 1) };
  }
}

/** Policies of AWS may contain Latin-1 only, without control characters except three. */
const nonLatin1 = /[^\t\n\r\u0020-\u00ff]/;

/** Position of the first character that AWS does not accept in policies (the pattern of `Policy` in the KMS API reference). */
export function findNonLatin1(text: string): number | undefined {
  const at = text.search(nonLatin1);
  return at < 0 ? undefined : at;
}

/** Throws `MalformedPolicyDocumentException` with the position if the text is not JSON. */
export function readLocated(text: string): LocatedJson {
  if (text.length > mostCharacters) {
    throw new KmsError('LimitExceededException', `The policy has more than ${mostCharacters} characters.`);
  }
  return new Reader(text).read();
}
