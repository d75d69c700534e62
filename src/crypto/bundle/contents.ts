/** The contents of a key bundle (docs/spec/key-bundle.md, "Contents"). */
import { concat, fromUtf8, u16, u32, utf8 } from '../../base/bytes.ts';
import { isRegionName, parseKmsArn } from '../../base/arn.ts';
import { canonicalJson, isJsonObject, parseJson, type Json, type JsonObject } from '../../base/json.ts';
import { Secret } from '../../base/secret.ts';
import { readMaterial } from '../keypair.ts';
import { isIdOf } from '../materialid.ts';
import { isSupportedKeySpec, listUsages, type KeyUsage, type SupportedKeySpec } from '../specs.ts';
import type { BundleVersion } from './bundle.ts';
import { Reader, bundleInvalid } from './reader.ts';

export interface BundledMaterial {
  /** 64 hex digits. */
  readonly id: string;
  /** The salt of the id, 64 hex digits; null if the id is not derived from the material. */
  readonly salt: string | null;
  /** When it became current. All times here are milliseconds since 1970. */
  readonly since: number;
  readonly rotation: 'AUTOMATIC' | 'ON_DEMAND' | null;
  readonly validTo: number | null;
  /** In the form in which a vault stores material of the key spec. */
  readonly material: Secret;
}

export interface BundledKey {
  readonly aliases: readonly string[];
  /** ARNs of the key: the original first, the sender's last; all with the same key id. */
  readonly arns: readonly string[];
  readonly created: number;
  readonly decryptOnly: boolean;
  readonly description: string;
  readonly made: number;
  /** Oldest first; the last is current. */
  readonly materials: readonly BundledMaterial[];
  readonly origin: 'AWS_KMS' | 'EXTERNAL';
  readonly policy: string;
  readonly spec: SupportedKeySpec;
  readonly tags: readonly (readonly [string, string])[];
  readonly usage: KeyUsage;
}

const block = 1024;
const maxArns = 16;
/** https://docs.aws.amazon.com/kms/latest/APIReference/: lengths in characters, `Policy` in bytes. */
const limits = {
  description: 8192,
  policy: 32_768,
  aliases: 50,
  alias: 256,
  tags: 50,
  tagKey: 128,
  tagValue: 256,
};
const idForm = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/;
const aliasForm = /^alias\/[a-zA-Z0-9/_-]+$/;
const hashForm = /^[0-9a-f]{64}$/;
const rotations = [null, 'AUTOMATIC', 'ON_DEMAND'] as const;
const origins = ['AWS_KMS', 'EXTERNAL'] as const;

/** Region and id of the ARN of a key that a vault can store; undefined for any other text. */
function readKeyId(arn: string): { readonly region: string; readonly id: string } | undefined {
  const { region = '', resource } = parseKmsArn(arn) ?? {};
  return resource?.type === 'key' && idForm.test(resource.name) && isRegionName(region)
    ? { region, id: resource.name }
    : undefined;
}

/** Region and id of the key in the sender's vault. */
export function findPlace({ arns }: Pick<BundledKey, 'arns'>): {
  readonly region: string;
  readonly id: string;
} {
  const place = readKeyId(arns.at(-1) ?? '');
  if (place === undefined) throw bundleInvalid();
  return place;
}

/** Encodes contents of version 2. */
export function encodeContents(key: BundledKey): Secret {
  const { materials, ...rest } = key;
  const description = utf8(
    canonicalJson({
      ...rest,
      materials: materials.map(({ id, salt, since, rotation, validTo }) => ({
        id,
        salt,
        since,
        rotation,
        validTo,
      })),
    }),
  );
  const parts = materials.flatMap(({ material }) => [u16(material.length), material.reveal()]);
  const length = parts.reduce((sum, part) => sum + part.length, 4 + description.length);
  const zeros = Buffer.alloc((block - (length % block)) % block);
  return new Secret(concat(u32(description.length), description, ...parts, zeros));
}

/** Reads members with the required types; throws `KeyBundleInvalid` for any other. */
class Members {
  readonly #value: JsonObject;

  constructor(value: Json | undefined, names: readonly string[]) {
    if (!isJsonObject(value)) throw bundleInvalid();
    if (Object.keys(value).sort().join() !== [...names].sort().join()) throw bundleInvalid();
    this.#value = value;
  }

  text(name: string, fits: (text: string) => boolean): string {
    const value = this.#value[name];
    // A lone surrogate has no UTF-8 form, so the vault could not store it unchanged.
    if (typeof value !== 'string' || /\p{Surrogate}/u.test(value) || !fits(value)) throw bundleInvalid();
    return value;
  }

  textOrNull(name: string, fits: (text: string) => boolean): string | null {
    return this.#value[name] === null ? null : this.text(name, fits);
  }

  time(name: string): number {
    const value = this.#value[name];
    // The last millisecond that a Date can represent.
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 8.64e15) {
      throw bundleInvalid();
    }
    return value;
  }

  timeOrNull(name: string): number | null {
    return this.#value[name] === null ? null : this.time(name);
  }

  flag(name: string): boolean {
    const value = this.#value[name];
    if (typeof value !== 'boolean') throw bundleInvalid();
    return value;
  }

  oneOf<T extends string | null>(name: string, values: readonly T[]): T {
    const found = values.find((each) => each === this.#value[name]);
    if (found === undefined) throw bundleInvalid();
    return found;
  }

  list(name: string, min: number, max: number): readonly Json[] {
    const value = this.#value[name];
    if (!Array.isArray(value) || value.length < min || value.length > max) throw bundleInvalid();
    return value as readonly Json[];
  }

  texts(name: string, min: number, max: number, fits: (text: string) => boolean): readonly string[] {
    return this.list(name, min, max).map((value) => {
      if (typeof value !== 'string' || !fits(value)) throw bundleInvalid();
      return value;
    });
  }
}

function requireUnique(values: readonly string[]): void {
  if (new Set(values).size !== values.length) throw bundleInvalid();
}

function readTags(list: readonly Json[]): (readonly [string, string])[] {
  const tags = list.map((value): readonly [string, string] => {
    const pair: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [];
    const [key, content] = pair;
    if (pair.length !== 2 || typeof key !== 'string' || typeof content !== 'string') throw bundleInvalid();
    if (key === '' || key.length > limits.tagKey || content.length > limits.tagValue) throw bundleInvalid();
    if (/\p{Surrogate}/u.test(key + content) || key.toLowerCase().startsWith('aws:')) throw bundleInvalid();
    return [key, content];
  });
  requireUnique(tags.map(([key]) => key));
  return tags;
}

type Described = Omit<BundledKey, 'materials'> & {
  readonly materials: readonly Omit<BundledMaterial, 'material'>[];
};

function readMaterials(list: readonly Json[], version: BundleVersion): Described['materials'] {
  const salted = version === 1 ? [] : ['salt'];
  const materials = list.map((value) => {
    const members = new Members(value, ['id', 'rotation', ...salted, 'since', 'validTo']);
    return {
      id: members.text('id', (text) => hashForm.test(text)),
      salt: version === 1 ? null : members.textOrNull('salt', (text) => hashForm.test(text)),
      since: members.time('since'),
      rotation: members.oneOf('rotation', rotations),
      validTo: members.timeOrNull('validTo'),
    };
  });
  requireUnique(materials.map(({ id }) => id));
  return materials;
}

const names: readonly (keyof BundledKey)[] = [
  'aliases',
  'arns',
  'created',
  'decryptOnly',
  'description',
  'made',
  'materials',
  'origin',
  'policy',
  'spec',
  'tags',
  'usage',
];

function readDescription(bytes: Uint8Array, version: BundleVersion): Described {
  const text = fromUtf8(bytes);
  const value = text === undefined ? undefined : parseJson(text);
  const members = new Members(value, names);
  if (canonicalJson(value ?? null) !== text) throw bundleInvalid();
  const arns = members.texts('arns', 1, maxArns, (arn) => readKeyId(arn) !== undefined);
  requireUnique(arns);
  if (new Set(arns.map((arn) => readKeyId(arn)?.id)).size !== 1) throw bundleInvalid();
  const spec = members.text('spec', isSupportedKeySpec);
  if (!isSupportedKeySpec(spec)) throw bundleInvalid();
  const usage = members.oneOf('usage', listUsages(spec));
  const decryptOnly = members.flag('decryptOnly');
  if (decryptOnly && usage === 'KEY_AGREEMENT') throw bundleInvalid();
  const aliases = members.texts('aliases', 0, limits.aliases, (alias) => {
    return aliasForm.test(alias) && alias.length <= limits.alias;
  });
  requireUnique(aliases);
  const most = spec === 'SYMMETRIC_DEFAULT' ? Infinity : 1;
  return {
    aliases,
    arns,
    created: members.time('created'),
    decryptOnly,
    description: members.text('description', (each) => each.length <= limits.description),
    made: members.time('made'),
    materials: readMaterials(members.list('materials', 1, most), version),
    origin: members.oneOf('origin', origins),
    policy: members.text('policy', (each) => utf8(each).length <= limits.policy),
    spec,
    tags: readTags(members.list('tags', 0, limits.tags)),
    usage,
  };
}

/** Decodes contents of a bundle of that version and checks the ids of the materials. Throws `KeyBundleInvalid`. */
export function decodeContents(contents: Secret, version: BundleVersion): BundledKey {
  const reader = new Reader(contents.reveal());
  if (contents.length % block !== 0) throw bundleInvalid();
  const described = readDescription(reader.take(reader.u32()), version);
  const owner = { id: findPlace(described).id, spec: described.spec };
  const materials = described.materials.map((entry): BundledMaterial => {
    const bytes = reader.take(reader.u16());
    const material = readMaterial(described.spec, bytes);
    // Another encoding of the same private key would be different bytes for the same material id.
    if (material === undefined || !bytes.equals(material.reveal())) throw bundleInvalid();
    const { salt } = entry;
    if (salt !== null && !isIdOf({ ...entry, salt }, owner, material)) throw bundleInvalid();
    return { ...entry, material: new Secret(Buffer.from(bytes)) };
  });
  const zeros = reader.rest();
  if (zeros.length >= block || zeros.some((byte) => byte !== 0)) throw bundleInvalid();
  return { ...described, materials };
}
