/** Lists the names of the values in a text, to report what a removed recipient could read; never a value. */
import { parseJson } from '../../base/json.ts';
import { isNestedTooDeep } from '../../base/nesting.ts';
import { fromUtf8 } from '../../base/bytes.ts';

/** Of longer files only the path is reported. */
export const searchedLength = 1 << 20;
const maxNames = 500;
const maxDepth = 16;

const settingsLine = /^(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]{0,127})[ \t]*=[ \t]*(.*)$/;

/** A quoted value ends at the closing quote, possibly on a later line. */
function openQuote(value: string): string | undefined {
  const [quote] = value;
  if (quote !== '"' && quote !== "'") return undefined;
  return new RegExp(`^${quote}(?:[^${quote}\\\\]|\\\\.)*${quote}`).test(value) ? undefined : quote;
}

/** `.env`, `.ini`, `.properties`, `.toml`: no names if any line has another form, because it may be part of a value. */
function listSettingNames(text: string): string[] {
  const names: string[] = [];
  let section = '';
  let quote: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (quote !== undefined) {
      if (line.includes(quote)) quote = undefined;
      continue;
    }
    const trimmed = line.trim();
    if (trimmed === '' || /^[#;]/.test(trimmed)) continue;
    const [, heading] = /^\[+([A-Za-z0-9_. "-]{1,128})\]+$/.exec(trimmed) ?? [];
    if (heading !== undefined) {
      section = `${heading}.`;
      continue;
    }
    const [, name, value = ''] = settingsLine.exec(trimmed) ?? [];
    if (name === undefined) return [];
    if (/^=*$/.test(value)) continue;
    names.push(section + name);
    quote = openQuote(value);
  }
  return quote === undefined ? names : [];
}

const nameForm = /^[A-Za-z0-9_./ -]{1,128}$/;

/** The members of objects; list elements are named by index. */
function listMemberNames(value: unknown): string[] {
  const names: string[] = [];
  const visit = (each: unknown, path: string, depth: number): void => {
    if (typeof each !== 'object' || each === null) {
      if (path !== '') names.push(path);
      return;
    }
    if (depth > maxDepth) return;
    for (const [name, inner] of Object.entries(each)) {
      if (names.length > maxNames) return;
      const printable = nameForm.test(name) ? name : '…';
      visit(inner, path === '' ? printable : `${path}.${printable}`, depth + 1);
    }
  };
  visit(value, '', 0);
  return names;
}

async function listYamlNames(text: string): Promise<string[]> {
  const { Lexer, parseAllDocuments } = await import('yaml');
  if (isNestedTooDeep(text, new Lexer().lex(text))) return [];
  const documents = parseAllDocuments(text, { logLevel: 'silent' });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return [];
  return documents.flatMap((document) => {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return listMemberNames(value);
  });
}

const forms: readonly (readonly [RegExp, (text: string) => string[] | Promise<string[]>])[] = [
  [/(?:^|\/)\.env(?:\.[\w.-]+)?$|\.(?:env|ini|properties|toml|conf)$/i, listSettingNames],
  [/\.json$/i, (text) => listMemberNames(parseJson(text))],
  [/\.ya?ml$/i, listYamlNames],
];

/** Empty for a file whose name or content is not in one of these formats. `path` is without `.kms`. */
export async function listVariableNames(path: string, bytes: Uint8Array): Promise<readonly string[]> {
  const [, read] = forms.find(([name]) => name.test(path)) ?? [];
  const text = read && fromUtf8(bytes);
  if (text === undefined || text.includes('\0')) return [];
  try {
    return [...new Set(await read?.(text))].slice(0, maxNames);
  } catch {
    return [];
  }
}
