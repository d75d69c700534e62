/** Imports the rules of a gitleaks configuration as far as they have the same meaning here, and reports what is not imported, per rule. */
import { readCustomRules, type CustomRule } from './rules.ts';

export interface Imported {
  readonly rules: readonly CustomRule[];
  /** Rules that are not, or only partly, imported: `id: why`. */
  readonly notes: readonly string[];
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tables(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.filter(isTable);
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** `my_rule.v2` as an id of kms. */
function toId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function importRule(
  rule: Readonly<Record<string, unknown>>,
  at: number,
): { readonly rule?: CustomRule; readonly notes: readonly string[] } {
  const given = typeof rule['id'] === 'string' ? rule['id'] : `rule ${at + 1}`;
  const notes: string[] = [];
  const { regex, description, entropy, keywords, secretGroup, path } = rule;
  if (typeof regex !== 'string') {
    const why =
      typeof path === 'string' ? 'it matches file names; list them under protect:' : 'it has no regex';
    return { notes: [`${given}: not taken: ${why}`] };
  }
  if (typeof path === 'string')
    notes.push(`${given}: path is an expression there and a glob here; write it as files:`);
  const lists = [...tables(rule['allowlist']), ...tables(rule['allowlists'])];
  const ignore: string[] = [];
  for (const list of lists) {
    if (list['condition'] === 'AND') {
      notes.push(`${given}: an allow list with the condition AND is left out`);
      continue;
    }
    const target = list['regexTarget'];
    if (target === undefined || target === 'secret') ignore.push(...texts(list['regexes']));
    else if (texts(list['regexes']).length > 0)
      notes.push(`${given}: regexes about the ${target === 'line' ? 'line' : 'match'} are left out`);
    ignore.push(...texts(list['stopwords']).map((word) => `(?i)${escape(word)}`));
    if (texts(list['paths']).length > 0)
      notes.push(`${given}: paths of its allow list are left out; use scan: exclude:`);
    if (texts(list['commits']).length > 0) notes.push(`${given}: commits of its allow list are left out`);
  }
  const made: CustomRule = {
    id: toId(given),
    ...(typeof description === 'string' && description !== '' ? { description } : {}),
    pattern: regex,
    ...(texts(keywords).length > 0 ? { keywords: texts(keywords).map((each) => each.toLowerCase()) } : {}),
    ...(typeof entropy === 'number' && entropy > 0 ? { entropy } : {}),
    ...(typeof secretGroup === 'number' && secretGroup > 0
      ? { 'secret-group': secretGroup }
      : findSecretGroup(regex)),
    ...(ignore.length > 0 ? { ignore } : {}),
  };
  const fault = readCustomRules([made]);
  if (typeof fault !== 'string') return { rule: made, notes };
  return { notes: [`${given}: not taken: it ${fault.replace(/^rule 1 of scan /, '')}`] };
}

/** Without a number, gitleaks uses the first group that matched. */
function findSecretGroup(regex: string): { readonly 'secret-group'?: number } {
  return /(?:^|[^\\])\((?!\?)/.test(regex) ? { 'secret-group': 1 } : {};
}

/** `config`: parsed TOML. */
export function importGitleaks(config: unknown): Imported {
  if (!isTable(config)) return { rules: [], notes: ['it holds no table'] };
  const rules: CustomRule[] = [];
  const notes: string[] = [];
  tables(config['rules']).forEach((rule, at) => {
    const imported = importRule(rule, at);
    notes.push(...imported.notes);
    if (imported.rule === undefined) return;
    const { id } = imported.rule;
    if (rules.some((each) => each.id === id)) notes.push(`${id}: not taken: another rule has the same id`);
    else rules.push(imported.rule);
  });
  if (isTable(config['extend'])) {
    if (config['extend']['useDefault'] === true)
      notes.push('extend.useDefault: the rules of kms take the place of the defaults of gitleaks');
    if (config['extend']['path'] !== undefined) notes.push('extend.path: import that file too');
    if (texts(config['extend']['disabledRules']).length > 0)
      notes.push('extend.disabledRules: name rules of kms under scan: disable:');
  }
  if (config['allowlist'] !== undefined || config['allowlists'] !== undefined) {
    notes.push('the allow list of the whole file is left out: use scan: exclude: and kms scan allow');
  }
  return { rules, notes };
}
