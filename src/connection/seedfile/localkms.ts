/** Seed files of local-kms (https://github.com/nsmithuk/local-kms), whose members have other names. */
import type { KmsError } from '../../base/errors.ts';
import { wrong as refuse, type Source } from './item.ts';
import { readDate, readMaterial, type Material } from './material.ts';
import { nothing, type Declared, type DeclaredKey } from './model.ts';
import { aliasName } from '../../base/names.ts';

type Node = Readonly<Record<string, unknown>>;

const source: Source = { what: 'the seed file', hint: 'its form is described in docs/serve.md' };

function wrong(message: string): KmsError {
  return refuse(source, message);
}

/** An empty value is empty text in YAML's failsafe schema. */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nodes(value: unknown, what: string): readonly Node[] {
  if (isAbsent(value)) return [];
  if (Array.isArray(value) && value.every(isNode)) return value;
  throw wrong(`has ${what} that are not a list`);
}

function text(node: Node, name: string): string | undefined {
  const value = node[name];
  if (isAbsent(value)) return undefined;
  if (typeof value === 'string') return value;
  throw wrong(`has a ${name} that is not text`);
}

function required(node: Node, name: string): string {
  const value = text(node, name);
  if (value === undefined) throw wrong(`lacks a ${name}`);
  return value;
}

function refuseOthers(node: Node, known: readonly string[], what: string): void {
  const other = Object.keys(node).find((name) => !known.includes(name));
  if (other !== undefined) throw wrong(`has a member of ${what} that is not known`);
}

function materials(value: unknown): readonly Material[] {
  return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map((each) => {
    if (typeof each !== 'string') throw wrong('has material that is not text');
    return readMaterial(each, wrong);
  });
}

const hmacSpecs: Readonly<Record<number, string>> = {
  28: 'HMAC_224',
  32: 'HMAC_256',
  48: 'HMAC_384',
  64: 'HMAC_512',
};

const keyMembers = ['KeyId', 'Metadata', 'Material', 'BackingKeys', 'PrivateKeyPem', 'NextKeyRotation'];

/** HMAC is the only family that its material does not identify. */
function readKey(node: Node, family?: string): DeclaredKey {
  refuseOthers(node, keyMembers, 'a key');
  const metadata = isNode(node['Metadata']) ? node['Metadata'] : {};
  // Version 2 has the id outside the metadata, and the material in a separate member.
  const from = isNode(node['Material']) ? node['Material'] : node;
  if (from !== node) refuseOthers(from, ['BackingKeys', 'PrivateKeyPem'], 'Material');
  const given = [from['BackingKeys'], from['PrivateKeyPem']].flatMap((each) =>
    isAbsent(each) ? [] : materials(each),
  );
  const origin = text(metadata, 'Origin');
  // local-kms refuses it too; a random key would differ in each run.
  if (given.length === 0 && origin !== 'EXTERNAL') {
    throw wrong('has a key with neither BackingKeys nor PrivateKeyPem');
  }
  const usage = text(metadata, 'KeyUsage');
  const isMac = family === 'Hmac' || usage === 'GENERATE_VERIFY_MAC';
  const mac = isMac ? hmacSpecs[given[0]?.bytes.length ?? 0] : undefined;
  const next = text(node, 'NextKeyRotation');
  return {
    line: 1,
    id: text(node, 'KeyId') ?? required(metadata, 'KeyId'),
    spec: text(metadata, 'KeySpec') ?? given[0]?.spec ?? mac ?? 'SYMMETRIC_DEFAULT',
    usage,
    description: text(metadata, 'Description') ?? '',
    tags: [],
    aliases: [],
    materials: given.map(({ bytes }) => bytes),
    origin,
    nextRotation: next === undefined ? undefined : readDate(next, wrong),
  };
}

const families: Readonly<Record<string, readonly string[]>> = {
  Symmetric: ['Aes', 'Hmac'],
  Asymmetric: ['Rsa', 'Ecc'],
};

/** Version 1 groups keys by family; earlier files and version 2 have one list. */
function readKeys(listed: unknown): readonly DeclaredKey[] {
  if (!isNode(listed)) return nodes(listed, 'Keys').map((node) => readKey(node));
  refuseOthers(listed, Object.keys(families), 'Keys');
  return Object.entries(families).flatMap(([kind, known]) => {
    const of = listed[kind];
    if (isAbsent(of)) return [];
    if (!isNode(of)) throw wrong('has Keys that are not in families');
    refuseOthers(of, known, 'Keys');
    return known.flatMap((family) => nodes(of[family], 'Keys').map((node) => readKey(node, family)));
  });
}

/** Whether a seed file is one of local-kms. */
export function isLocalKms(root: unknown): root is Node {
  return isNode(root) && ('Keys' in root || 'Aliases' in root);
}

/** An alias may refer to a key by ARN too. Throws `Usage`. */
export function readLocalKms(root: Node): Declared {
  const aliases = nodes(root['Aliases'], 'Aliases').map((node) => ({
    line: 1,
    name: aliasName(required(node, 'AliasName')),
    key: required(node, 'TargetKeyId').replace(/^arn:aws:kms:[^:]*:\d{12}:key\//, ''),
  }));
  return { ...nothing, keys: readKeys(root['Keys']), aliases };
}
