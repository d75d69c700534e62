/** Parameters of AWS's query protocol: `name=value` pairs whose names are paths (`Tags.member.1.Key`), parsed into a tree within limits. */
import { fromUtf8 } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';

/** More than any request of IAM or STS needs: fifty tags are a hundred parameters. */
const maxParameters = 1000;
/** `Tags.member.1.Key` has four. */
const maxDepth = 12;
/** Characters; the longest name in the API is shorter than a hundred. */
const maxName = 256;

/** One name of a path: its own value, and the names below it. */
export interface FormNode {
  readonly value?: string | undefined;
  readonly below: ReadonlyMap<string, FormNode>;
}

interface Growing {
  value?: string;
  readonly below: Map<string, Growing>;
}

function malformed(message: string): KmsError {
  return new KmsError('MalformedQueryString', message);
}

function decodeComponent(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw malformed('The query string is not well-formed.');
  }
}

function placeParameter(root: Growing, path: string, value: string): void {
  if (path.length > maxName) throw malformed('The query string has a parameter with too long a name.');
  const names = path.split('.');
  if (names.length > maxDepth) throw malformed('The query string has a parameter that is nested too deeply.');
  let node = root;
  for (const name of names) {
    let next = node.below.get(name);
    if (next === undefined) {
      next = { below: new Map() };
      node.below.set(name, next);
    }
    node = next;
  }
  // Two parsers of one request must not see two values.
  if (node.value !== undefined) throw malformed('The query string has a parameter twice.');
  node.value = value;
}

/** The parameters of a form body or a query string. Throws `MalformedQueryString`. */
export function parseForm(text: string): FormNode {
  const root: Growing = { below: new Map() };
  let count = 0;
  for (let at = 0; at < text.length;) {
    const found = text.indexOf('&', at);
    const end = found === -1 ? text.length : found;
    if (end > at) {
      count += 1;
      if (count > maxParameters) {
        throw malformed(`The query string has more than ${maxParameters} parameters.`);
      }
      const pair = text.slice(at, end);
      const equals = pair.indexOf('=');
      const [name, value] = equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
      placeParameter(root, decodeComponent(name), decodeComponent(value));
    }
    at = end + 1;
  }
  return root;
}

/** The parameters of a body. */
export function toForm(body: Uint8Array): FormNode {
  const text = fromUtf8(body);
  if (text === undefined) throw malformed('The query string is not UTF-8.');
  return parseForm(text);
}

/** The value of a top-level parameter, such as `Action`. */
export function getValue(form: FormNode, name: string): string | undefined {
  return form.below.get(name)?.value;
}
