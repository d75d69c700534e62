/** Seed files: YAML of our own form (docs/serve.md), or of local-kms (https://github.com/nsmithuk/local-kms). */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Document } from 'yaml';
import { fromBase64, fromHex } from '../base/bytes.ts';
import { KmsError, systemCode } from '../base/errors.ts';
import { Secret } from '../base/secret.ts';
import { readText } from '../base/text.ts';
import type { Planted, Seed, SeedAlias, SeedKey } from '../engine/seed.ts';
import type { Local } from './local.ts';

type Node = Readonly<Record<string, unknown>>;

/** What YAML leaves empty is empty text in its failsafe schema. */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function wrong(message: string): KmsError {
  return new KmsError('Usage', `the seed file ${message}`, {
    hint: 'its form is described in docs/serve.md',
  });
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

const curves: Readonly<Record<string, string>> = {
  prime256v1: 'ECC_NIST_P256',
  secp384r1: 'ECC_NIST_P384',
  secp521r1: 'ECC_NIST_P521',
  secp256k1: 'ECC_SECG_P256K1',
};

/** The key spec of a private key; undefined for kinds that KMS does not have. */
function specOfKey({
  asymmetricKeyType: type,
  asymmetricKeyDetails: details,
}: KeyObject): string | undefined {
  if (type === 'rsa') return `RSA_${details?.modulusLength ?? 0}`;
  if (type === 'ec') return curves[details?.namedCurve ?? ''];
  return type === 'ed25519' ? 'ECC_NIST_EDWARDS25519' : undefined;
}

interface Material {
  /** Where the material itself says it. */
  readonly spec?: string | undefined;
  readonly bytes: Secret;
}

/**
 * The seed in an ML-DSA private key, PKCS #8 DER, by itself or with the key expanded from it (RFC 9881 section 6), and
 * the parameter set. Node reads such keys from version 24 on.
 */
function mlDsaSeed(der: Buffer): Material | undefined {
  const form =
    /^30(?:82.{4}|..)020100300b060960864801650304031([123])04(?:2280|82.{4}3082.{4}04)20(.{64})/.exec(
      der.toString('hex'),
    );
  const spec = { 1: 'ML_DSA_44', 2: 'ML_DSA_65', 3: 'ML_DSA_87' }[form?.[1] ?? ''];
  const seed = fromHex(form?.[2] ?? '');
  return spec === undefined || seed === undefined ? undefined : { spec, bytes: new Secret(seed) };
}

const pemKey = /^-----BEGIN PRIVATE KEY-----\s([A-Za-z0-9+/=\s]+)-----END PRIVATE KEY-----\s*$/;

function material(value: unknown): Material {
  if (typeof value !== 'string') throw wrong('has material that is not text');
  if (value.includes('-----BEGIN')) {
    const mlDsa = mlDsaSeed(Buffer.from(pemKey.exec(value)?.[1] ?? '', 'base64'));
    if (mlDsa) return mlDsa;
    try {
      const key = createPrivateKey(value);
      return { spec: specOfKey(key), bytes: new Secret(key.export({ type: 'pkcs8', format: 'der' })) };
    } catch {
      throw wrong('has a private key that cannot be read');
    }
  }
  const bytes = fromHex(value.trim()) ?? fromBase64(value.trim());
  if (bytes === undefined) throw wrong('has material that is neither hex, base64 nor PEM');
  return { bytes: new Secret(bytes) };
}

function materials(value: unknown): readonly Material[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(material);
}

const yamlTimestamp =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d)(?::(\d\d)(?:\.\d*)?)?[ \t]*(?:[Zz]|([+-])(\d\d?)(?::?(\d\d))?)?)?$/;

/** A timestamp as YAML has it (https://yaml.org/type/timestamp.html), to the second; UTC where it names no zone. */
function date(value: string | undefined): Date | undefined {
  if (value === undefined) return undefined;
  const [, year, ...parts] = yamlTimestamp.exec(value) ?? [];
  const [month, day, hour, minute, second, sign = '+', zoneHour, zoneMinute] = parts;
  const two = (digits = '00'): string => digits.padStart(2, '0');
  const clock = `${two(hour)}:${two(minute)}:${two(second)}${sign}${two(zoneHour)}:${two(zoneMinute)}`;
  const time = Date.parse(`${year ?? ''}-${two(month)}-${two(day)}T${clock}`);
  if (Number.isNaN(time)) throw wrong('has a date that is none');
  return new Date(time);
}

const hmacSpecs: Readonly<Record<number, string>> = {
  28: 'HMAC_224',
  32: 'HMAC_256',
  48: 'HMAC_384',
  64: 'HMAC_512',
};

const ownKeyMembers = [
  'id',
  'spec',
  'usage',
  'origin',
  'description',
  'policy',
  'tags',
  'aliases',
  'material',
  'next-rotation',
];

function ownKey(node: Node): SeedKey {
  refuseOthers(node, ownKeyMembers, 'a key');
  const given = materials(node['material']);
  const { policy, tags } = node;
  return {
    id: required(node, 'id'),
    spec: text(node, 'spec') ?? given[0]?.spec ?? 'SYMMETRIC_DEFAULT',
    usage: text(node, 'usage'),
    description: text(node, 'description') ?? '',
    policy: isNode(policy) ? JSON.stringify(policy) : text(node, 'policy'),
    tags: isNode(tags)
      ? Object.entries(tags).map(([TagKey, value]) => ({ TagKey, TagValue: String(value) }))
      : [],
    materials: given.map(({ bytes }) => bytes),
    origin: text(node, 'origin'),
    nextRotation: date(text(node, 'next-rotation')),
  };
}

const withPrefix = (name: string): string => (name.startsWith('alias/') ? name : `alias/${name}`);

function ownSeed(root: Node): Seed {
  refuseOthers(root, ['keys', 'aliases'], 'the file');
  const keys = nodes(root['keys'], 'keys');
  const ofKeys = keys.flatMap((node): SeedAlias[] => {
    const { aliases } = node;
    if (aliases === undefined) return [];
    if (!Array.isArray(aliases)) throw wrong('has aliases that are not a list');
    return aliases.map((name) => ({ name: withPrefix(String(name)), keyId: required(node, 'id') }));
  });
  const others = nodes(root['aliases'], 'aliases').map((node) => ({
    name: withPrefix(required(node, 'name')),
    keyId: required(node, 'key'),
  }));
  return { keys: keys.map(ownKey), aliases: [...ofKeys, ...others] };
}

const foreignKeyMembers = [
  'KeyId',
  'Metadata',
  'Material',
  'BackingKeys',
  'PrivateKeyPem',
  'NextKeyRotation',
];

/** Of the families, HMAC alone cannot be told from its material. */
function foreignKey(node: Node, family?: string): SeedKey {
  refuseOthers(node, foreignKeyMembers, 'a key');
  const metadata = isNode(node['Metadata']) ? node['Metadata'] : {};
  // Version 2 has the id outside of the metadata, and the material in a member of its own.
  const from = isNode(node['Material']) ? node['Material'] : node;
  if (from !== node) refuseOthers(from, ['BackingKeys', 'PrivateKeyPem'], 'Material');
  const given = [from['BackingKeys'], from['PrivateKeyPem']].flatMap((each) =>
    isAbsent(each) ? [] : materials(each),
  );
  const origin = text(metadata, 'Origin');
  // local-kms refuses it too; a key drawn at random would be another one in each run.
  if (given.length === 0 && origin !== 'EXTERNAL') {
    throw wrong('has a key with neither BackingKeys nor PrivateKeyPem');
  }
  const usage = text(metadata, 'KeyUsage');
  const isMac = family === 'Hmac' || usage === 'GENERATE_VERIFY_MAC';
  const mac = isMac ? hmacSpecs[given[0]?.bytes.length ?? 0] : undefined;
  return {
    id: text(node, 'KeyId') ?? required(metadata, 'KeyId'),
    spec: text(metadata, 'KeySpec') ?? given[0]?.spec ?? mac ?? 'SYMMETRIC_DEFAULT',
    usage,
    description: text(metadata, 'Description') ?? '',
    tags: [],
    materials: given.map(({ bytes }) => bytes),
    origin,
    nextRotation: date(text(node, 'NextKeyRotation')),
  };
}

const families: Readonly<Record<string, readonly string[]>> = {
  Symmetric: ['Aes', 'Hmac'],
  Asymmetric: ['Rsa', 'Ecc'],
};

/** Version 1 has keys by family, before it and in version 2 they are one list. */
function foreignKeys(listed: unknown): readonly SeedKey[] {
  if (!isNode(listed)) return nodes(listed, 'Keys').map((node) => foreignKey(node));
  refuseOthers(listed, Object.keys(families), 'Keys');
  return Object.entries(families).flatMap(([kind, known]) => {
    const of = listed[kind];
    if (isAbsent(of)) return [];
    if (!isNode(of)) throw wrong('has Keys that are not in families');
    refuseOthers(of, known, 'Keys');
    return known.flatMap((family) => nodes(of[family], 'Keys').map((node) => foreignKey(node, family)));
  });
}

/** An alias may stand for a key's ARN, too. */
function foreignSeed(root: Node): Seed {
  const aliases = nodes(root['Aliases'], 'Aliases').map((node) => ({
    name: withPrefix(required(node, 'AliasName')),
    keyId: required(node, 'TargetKeyId').replace(/^arn:aws:kms:[^:]*:\d{12}:key\//, ''),
  }));
  return { keys: foreignKeys(root['Keys']), aliases };
}

/** Throws `Usage` for aliases that lead nowhere or multiply, and for more depth than there is stack. */
function content(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw wrong('has aliases without an anchor, too many aliases, or too many levels');
  }
}

/** Reads a seed. Throws `Usage` for what is none; messages never repeat its contents. */
export async function parseSeed(yaml: string): Promise<Seed> {
  const { parseDocument } = await import('yaml');
  // Digits alone would be read as numbers, and material may be digits alone.
  const document = parseDocument(yaml, { prettyErrors: false, schema: 'failsafe' });
  if (document.errors.length > 0) throw wrong('is not valid YAML');
  const root = content(document);
  if (!isNode(root)) throw wrong('holds no keys');
  return 'Keys' in root || 'Aliases' in root ? foreignSeed(root) : ownSeed(root);
}

/** Makes the keys and aliases of a seed file that are not there yet, in one transaction and with one line in the audit trail. */
export async function plantSeed(
  local: Local,
  { path, region }: { readonly path: string; readonly region: string },
): Promise<Planted> {
  const [{ plant }, bytes] = await Promise.all([
    import('../engine/seed.ts'),
    readFile(path).catch((error: unknown) => {
      throw new KmsError(
        'NoSuchFile',
        `the seed file ${path} cannot be read (${systemCode(error) ?? 'unknown'})`,
      );
    }),
  ]);
  const yaml = readText(bytes);
  if (yaml === undefined) throw wrong('is not text in UTF-8 or UTF-16');
  const seed = await parseSeed(yaml);
  const { account } = local.vault.settings;
  return local.ledger.noting(
    'PlantSeed',
    (tx) => plant(tx, { region, account, now: local.clock() }, seed),
    (planted) => ({
      region,
      keys: planted.keys,
      aliases: planted.aliases,
    }),
  );
}
