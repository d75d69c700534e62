/** Names that are themselves values: `name: DB_PASSWORD` above `value: …`, `<add key="Password" value="…"/>`. */
import type { PathFacts } from '../guards/path.ts';
import type { Assigned, Name } from './assignedvalue.ts';
import { matchAt } from './characters.ts';
import { isQuote, readBare, readElement, readQuoted } from './values.ts';

/** Members that hold a name. */
const namers = new Set([
  'name',
  'key',
  'variable',
  'variablename',
  'parameterkey',
  'parametername',
  'env',
  'envvar',
  'option_name',
  'optionkey',
  'property',
  'header',
  'id',
]);

const thenValue =
  /["']?[ \t]{0,20}[,;]?(?:[ \t\r\n]{0,200}(?:-[ \t])?(?:["']?(?:type|secure|sensitive|secret|required|masked|protected|enabled)["']?[ \t]{0,8}[:=][ \t]{0,8}["']?\w{1,24}["']?[ \t]{0,8},?)){0,2}[ \t\r\n]{0,200}["']?(?:value|string_value|stringvalue|default|default_value|parametervalue|content|val)["']?[ \t]{0,20}[:=]>?[ \t]{0,20}/iy;
const thenElement = /<\/(?:key|name)>\s{0,200}<(?:string|value)>/iy;
const thenText = /["'][^<>\r\n]{0,100}>(?:\s{0,100}<value>)?(?=[^<])/iy;
const thenDefault = /"[ \t]{0,8}\{[^{}]{0,400}?\bdefault[ \t]{0,20}=[ \t]{0,8}/y;

/** The member whose value is the name: `name` of `name: X`, `variable` of `variable "X"`, `<key>` of `<key>X`. */
function namer(text: string, start: number): { readonly word: string; readonly by: string } | undefined {
  let p = start - 1;
  const quoted = isQuote(text, p);
  if (quoted) p--;
  while (p > start - 24 && ' \t'.includes(text.charAt(p))) p--;
  const by = text.charAt(p);
  if (by === '=' || by === ':' || by === '>') p--;
  else if (!quoted) return undefined;
  while (p > start - 40 && ' \t'.includes(text.charAt(p))) p--;
  if (isQuote(text, p)) p--;
  const end = p + 1;
  while (p >= 0 && p > end - 20 && /\w/.test(text.charAt(p))) p--;
  return { word: text.slice(p + 1, end).toLowerCase(), by };
}

/** Reads the value that belongs to the name at `name`, from a neighbouring member. */
export function readNamedValue(text: string, name: Name, facts: PathFacts): Assigned | undefined {
  const found = namer(text, name.start);
  if (!found) return undefined;
  const { word, by } = found;
  const quoted = isQuote(text, name.end);
  if (by === '>') {
    const end = word === 'key' || word === 'name' ? matchAt(thenElement, text, name.end) : undefined;
    const span = end === undefined ? undefined : readElement(text, end);
    return span && { ...span, way: 'element', wrapped: false };
  }
  if (word === 'variable' && quoted) {
    const end = matchAt(thenDefault, text, name.end);
    const span = end === undefined ? undefined : readQuoted(text, end);
    return span && { ...span, way: 'assign' };
  }
  if (!namers.has(word) || (by !== '=' && by !== ':')) return undefined;
  const end = matchAt(thenValue, text, name.end);
  if (end !== undefined) {
    const literal = readQuoted(text, end);
    if (literal) return { ...literal, way: 'assign' };
    const bare =
      facts.kind === 'config' && facts.extension.startsWith('y') ? readBare(text, end, facts) : undefined;
    return bare && { ...bare, way: 'assign', wrapped: false };
  }
  if (by !== '=' || !quoted) return undefined;
  const inside = matchAt(thenText, text, name.end);
  const span = inside === undefined ? undefined : readElement(text, inside);
  return span && { ...span, way: 'element', wrapped: false };
}
