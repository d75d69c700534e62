/**
 * Files of `kms policy test` (docs/authorization.md, "Tests of policies"). If a file has a policy, its cases run on a key with that policy, in an
 * account that has only the file's principals; otherwise on the vault.
 */
import { KmsError } from '../../base/errors.ts';
import type { JsonObject } from '../../base/json.ts';
import { isNestedTooDeep } from '../../base/nesting.ts';
import { readText } from '../../base/text.ts';
import { readSmallFile } from '../../terminal/input.ts';

export interface TestCase {
  readonly name: string;
  readonly principal: string;
  readonly action: string;
  readonly key?: string;
  readonly encryptionContext?: Readonly<Record<string, string>>;
  readonly sourceIp?: string;
  readonly at?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly parameters?: JsonObject;
  readonly expect: 'allow' | 'deny';
  /** The Sid of the statement, or the name of the grant, that must decide. */
  readonly by?: string;
}

export interface TestPrincipal {
  /** Texts of identity policies. */
  readonly policies: readonly string[];
  readonly boundary?: string;
  readonly tags: Readonly<Record<string, string>>;
}

export interface TestWorld {
  /** Twelve digits. */
  readonly account: string;
  /** The text of the key policy. */
  readonly policy: string;
  readonly keySpec?: string;
  /** By `user/NAME` and `role/NAME`. */
  readonly principals: ReadonlyMap<string, TestPrincipal>;
}

export interface TestFile {
  /** Undefined for the vault itself. */
  readonly world?: TestWorld;
  readonly cases: readonly TestCase[];
}

type Node = Readonly<Record<string, unknown>>;

function wrong(message: string): KmsError {
  return new KmsError('Usage', `the test file ${message}`, {
    hint: 'its form is described in docs/authorization.md',
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nodeOf(value: unknown, what: string): Node {
  if (value === undefined || value === '') return {};
  if (isNode(value)) return value;
  throw wrong(`has ${what} that is not a map`);
}

function refuseOthers(node: Node, known: readonly string[], what: string): void {
  if (Object.keys(node).some((name) => !known.includes(name))) {
    throw wrong(`has a member of ${what} that is not known; these are: ${known.join(', ')}`);
  }
}

function textIn(node: Node, name: string): string | undefined {
  const value = node[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value;
  throw wrong(`has a ${name} that is not text`);
}

function required(node: Node, name: string, what: string): string {
  const value = textIn(node, name);
  if (value === undefined) throw wrong(`has ${what} without ${name}`);
  return value;
}

function textsIn(node: Node, name: string): Readonly<Record<string, string>> | undefined {
  if (node[name] === undefined) return undefined;
  const entries = Object.entries(nodeOf(node[name], name));
  if (entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) {
    return Object.fromEntries(entries);
  }
  throw wrong(`has a ${name} whose values are not all text`);
}

/** One, or a list of them. */
function several(value: unknown): readonly unknown[] {
  if (value === undefined || value === '') return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** Returns the text of a policy in the file, or in another one that it names relative to itself. */
type ReadPolicy = (value: unknown) => string;

function principalOf(value: unknown, read: ReadPolicy): TestPrincipal {
  const node = nodeOf(value, 'a principal');
  refuseOthers(node, ['policies', 'boundary', 'tags'], 'a principal');
  return {
    policies: several(node['policies']).map(read),
    ...(node['boundary'] !== undefined && { boundary: read(node['boundary']) }),
    tags: textsIn(node, 'tags') ?? {},
  };
}

function worldOf(root: Node, read: ReadPolicy): TestWorld | undefined {
  if (root['policy'] === undefined) {
    const needless = ['principals', 'account', 'key-spec'].find((name) => root[name] !== undefined);
    if (needless !== undefined) throw wrong(`has ${needless} without a policy`);
    return undefined;
  }
  const account = textIn(root, 'account') ?? '111122223333';
  if (!/^\d{12}$/.test(account)) throw wrong('has an account that is not 12 digits');
  const principals = Object.entries(nodeOf(root['principals'], 'principals'));
  const odd = principals.some(([name]) => !/^(?:user|role)\/[\w+=,.@-]{1,64}$/.test(name));
  if (odd) throw wrong('has a principal that is not named user/NAME or role/NAME');
  const keySpec = textIn(root, 'key-spec');
  return {
    account,
    policy: read(root['policy']),
    ...(keySpec !== undefined && { keySpec }),
    principals: new Map(principals.map(([name, value]) => [name, principalOf(value, read)])),
  };
}

const caseMembers = [
  'name',
  'principal',
  'action',
  'key',
  'context',
  'source-ip',
  'at',
  'tags',
  'parameters',
  'expect',
  'by',
];

/** One for each action. */
function casesOf(value: unknown): readonly TestCase[] {
  const node = nodeOf(value, 'a case');
  refuseOthers(node, caseMembers, 'a case');
  const expect = required(node, 'expect', 'a case');
  if (expect !== 'allow' && expect !== 'deny') throw wrong('has a case that expects neither allow nor deny');
  const principal = required(node, 'principal', 'a case');
  const actions = several(node['action']);
  if (actions.length === 0) throw wrong('has a case without action');
  const [name, key, sourceIp, at, by] = ['name', 'key', 'source-ip', 'at', 'by'].map((each) =>
    textIn(node, each),
  );
  const [encryptionContext, tags] = [textsIn(node, 'context'), textsIn(node, 'tags')];
  const parameters = node['parameters'] === undefined ? undefined : nodeOf(node['parameters'], 'parameters');
  return actions.map((action) => {
    if (typeof action !== 'string') throw wrong('has an action that is not text');
    return {
      name: name ?? `${principal} ${action}`,
      principal,
      action,
      expect,
      ...(key !== undefined && { key }),
      ...(encryptionContext && { encryptionContext }),
      ...(sourceIp !== undefined && { sourceIp }),
      ...(at !== undefined && { at }),
      ...(tags && { tags }),
      ...(parameters && { parameters: parameters as JsonObject }),
      ...(by !== undefined && { by }),
    };
  });
}

async function contentOf(path: string): Promise<unknown> {
  const yaml = readText(readSmallFile(path, 1024 * 1024, 'a test file'));
  if (yaml === undefined) throw wrong('is not UTF-8 or UTF-16 text');
  const { Lexer, parseDocument } = await import('yaml');
  if (isNestedTooDeep(yaml, new Lexer().lex(yaml))) throw wrong('has too many levels');
  // Account ids and times are text.
  const document = parseDocument(yaml, { prettyErrors: false, schema: 'failsafe' });
  if (document.errors.length > 0) throw wrong('is not valid YAML');
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw wrong('has aliases without an anchor, too many aliases, or too many levels');
  }
}

/** Throws `Usage` for an invalid test file; messages never repeat its content. `readFile` returns the text of a policy in another file. */
export async function readTestFile(path: string, readFile: (name: string) => string): Promise<TestFile> {
  const root = await contentOf(path);
  if (!isNode(root)) throw wrong('holds no cases');
  refuseOthers(root, ['account', 'policy', 'key-spec', 'principals', 'cases'], 'the file');
  const read: ReadPolicy = (value) => {
    if (isNode(value)) return JSON.stringify(value, undefined, 2);
    if (typeof value !== 'string' || value === '')
      throw wrong('has a policy that is neither a file nor a document');
    return value.trimStart().startsWith('{') ? value : readFile(value);
  };
  const world = worldOf(root, read);
  const cases = several(root['cases']).flatMap(casesOf);
  if (cases.length === 0) throw wrong('holds no cases');
  return { ...(world && { world }), cases };
}
