/** Selects the values of a plaintext to fingerprint (docs/spec/vault.md, "Fingerprints"). */
import { fromUtf8, utf8, view } from '../../base/bytes.ts';
import { normalForm } from '../../base/fingerprint.ts';
import { isJsonObject, parseJson, type Json } from '../../base/json.ts';
import { isAssignedSecret, isCommon } from './chance.ts';

/** Maximum number of values per plaintext. */
const mostValues = 256;

interface Assigned {
  readonly name: string;
  readonly value: string;
}

function* findInJson(json: Json, name = ''): Generator<Assigned> {
  if (typeof json === 'string') yield { name, value: json };
  else if (Array.isArray(json)) for (const each of json as readonly Json[]) yield* findInJson(each, name);
  else if (isJsonObject(json)) {
    for (const [member, each] of Object.entries(json)) yield* findInJson(each, member);
  }
}

const assignment =
  /^\s*(?:export\s+|set\s+|-\s+)?["']?([A-Za-z_$][\w.$ -]{0,100}?)["']?\s*(?:=>|:=|=|:(?=\s))\s*(\S.*)$/;
const element = /<([\w:.-]+)[^<>]*>([^<>]+)<\//;

/** Removes quotation marks; if there are none, removes a trailing comment and separator. */
function unquote(text: string): string {
  const [, quote, inner] = /^(["'`])(.*?)(?<!\\)\1/.exec(text) ?? [];
  if (quote === undefined || inner === undefined)
    return text
      .replace(/\s+#.*$/, '')
      .replace(/[,;]$/, '')
      .trim();
  if (quote !== '"') return inner;
  const parsed = parseJson(`"${inner}"`);
  return typeof parsed === 'string' ? parsed : inner;
}

function* findInLines(text: string): Generator<Assigned> {
  for (const line of text.split(/\r\n?|\n/)) {
    const [, name, value] = assignment.exec(line) ?? element.exec(line) ?? [];
    if (name !== undefined && value !== undefined) yield { name, value: unquote(value) };
  }
}

const block = /-----BEGIN ([A-Z0-9 ]{1,64})-----[^]{1,16384}?-----END \1-----/g;
const passwordOfUrl = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s:]*:([^/?#\s]*)@/i;

const findInLatin1 = (value: string): string => view(normalForm(utf8(value))).toString('latin1');

function* findSecrets(text: string, isOne: boolean): Generator<string> {
  if (isOne && !isCommon(findInLatin1(text))) yield text;
  for (const [each] of isOne ? [] : text.matchAll(block)) if (!isCommon(each)) yield each;
  const json = /^[[{"]/.test(text) ? parseJson(text) : undefined;
  for (const { name, value } of json === undefined ? findInLines(text) : findInJson(json)) {
    if (isAssignedSecret(name, findInLatin1(value))) yield value;
    const password = passwordOfUrl.exec(value)?.[1];
    if (password !== undefined && !isCommon(password)) yield password;
  }
  const password = passwordOfUrl.exec(text)?.[1];
  if (isOne && password !== undefined && !isCommon(password)) yield password;
}

/** The values to fingerprint; empty if all are common. */
export function findValues(plaintext: Uint8Array): readonly Uint8Array[] {
  const text = fromUtf8(plaintext)
    ?.replace(/^\ufeff/, '')
    .trim();
  if (text === undefined || text.includes('\0')) {
    return isCommon(view(plaintext).toString('latin1')) ? [] : [plaintext];
  }
  const isOne = !/[\r\n]/.test(text) && !/^[[{]/.test(text);
  const found = new Set<string>();
  for (const each of findSecrets(text, isOne)) {
    found.add(each);
    if (found.size === mostValues) break;
  }
  if (found.size === 0 && !isCommon(findInLatin1(text))) return [plaintext];
  return [...found].map(utf8);
}
