/** The barrier: seals everything that enters the store, and authenticates everything that leaves it (docs/spec/vault.md, "Records"). */
import { fingerprintKeys, type FingerprintKeys } from '../base/fingerprint.ts';
import { base64, concat, fromBase64, u32, utf8, view } from '../base/bytes.ts';
import { isJsonObject, parseJson, type JsonObject } from '../base/json.ts';
import { Secret } from '../base/secret.ts';
import { AeadKey } from '../crypto/aead.ts';
import { computeHmac } from '../crypto/derive.ts';
import { damaged, unwrapTermKey, type Header } from './header.ts';
import { rootSubkey, termSubkey, uuidBytes } from './keys.ts';
import type { Row } from './stores/store.ts';
import type { RecordName } from './types.ts';

const version = 0x01;
const prefixLength = 5;

interface Term {
  readonly record: AeadKey;
  readonly state: AeadKey;
  readonly material: AeadKey;
}

/** The place of a record in the store. */
export interface Place {
  readonly bucket: Buffer;
  readonly id: Buffer;
}

export interface OpenedRecord {
  readonly record: RecordName;
  readonly value: JsonObject;
}

/** Kind of the records that hold key material; their values are sealed a second time. */
export const materialKind = 'material';

/** The record in a row's plaintext. Throws `VaultIntegrity` if the row was not opened or is not a record. */
function recordIn(plaintext: Buffer | undefined): OpenedRecord {
  const value = plaintext && parseJson(plaintext.toString('utf8'));
  if (!isJsonObject(value)) throw damaged('a record of the vault');
  const { k: kind, s: scope, n: name, v } = value;
  if (typeof kind !== 'string' || typeof scope !== 'string' || typeof name !== 'string' || !isJsonObject(v)) {
    throw damaged('a record of the vault');
  }
  return { record: { kind, scope, name }, value: v };
}

/** Whether two rows have the same bucket and term, so that their additional data differ only in the id. */
function isLike({ bucket, id, sealed }: Row, other: Row): boolean {
  if (id.length !== other.id.length || (bucket !== other.bucket && !view(bucket).equals(other.bucket)))
    return false;
  for (let i = 0; i < prefixLength; i++) if (sealed[i] !== other.sealed[i]) return false;
  return true;
}

export class Barrier {
  readonly vaultId: string;
  readonly setKey: Secret;
  readonly #vault: Buffer;
  readonly #nameKey: Secret;
  readonly #terms: ReadonlyMap<number, Term>;
  readonly #current: number;
  readonly #fingerprintKey: () => Secret;
  #fingerprintKeys: FingerprintKeys | undefined;

  constructor(rootKey: Secret, header: Header) {
    this.vaultId = header.vaultId;
    this.#vault = uuidBytes(header.vaultId);
    this.setKey = rootSubkey(rootKey, header.vaultId, 'set');
    this.#nameKey = rootSubkey(rootKey, header.vaultId, 'name');
    this.#terms = new Map(
      header.terms.map((entry) => {
        const key = unwrapTermKey(rootKey, header.vaultId, entry);
        const term: Term = {
          record: new AeadKey(termSubkey(key, header.vaultId, 'record')),
          state: new AeadKey(termSubkey(key, header.vaultId, 'state')),
          material: new AeadKey(termSubkey(key, header.vaultId, 'material')),
        };
        return [entry.term, term];
      }),
    );
    this.#current = Math.max(...this.#terms.keys());
    this.#fingerprintKey = () => rootSubkey(rootKey, header.vaultId, 'fingerprint');
  }

  get fingerprintKeys(): FingerprintKeys {
    return (this.#fingerprintKeys ??= fingerprintKeys(this.#fingerprintKey().reveal()));
  }

  bucket(kind: string, scope: string): Buffer {
    return this.#hash('bucket', kind, scope);
  }

  place({ kind, scope, name }: RecordName): Place {
    return { bucket: this.bucket(kind, scope), id: this.#hash('id', kind, scope, name) };
  }

  sealRecord(record: RecordName, value: JsonObject): Row {
    const place = this.place(record);
    const plaintext = JSON.stringify({ k: record.kind, s: record.scope, n: record.name, v: value });
    return { ...place, sealed: this.#seal('record', utf8(plaintext), concat(place.bucket, place.id)) };
  }

  /** Opens one row. Throws `VaultIntegrity`. */
  openRecord(row: Row): OpenedRecord {
    return recordIn(this.#open('record', row.sealed, concat(row.bucket, row.id)));
  }

  /** Opens rows of one bucket, whose additional data differ only in the id at their end. Throws `VaultIntegrity`. */
  openRecords(rows: readonly Row[]): readonly OpenedRecord[] {
    const [first] = rows;
    if (first === undefined) return [];
    const term = this.#termOf(first.sealed);
    if (term === undefined || !rows.every((row) => isLike(row, first)))
      return rows.map((row) => this.openRecord(row));
    const prefix = view(first.sealed).subarray(0, prefixLength);
    const additional = this.#additional('record', prefix, concat(first.bucket, first.id));
    const sealed = rows.map((row) => row.sealed);
    const opened = term.record.openAll(sealed, prefixLength, (i) => {
      additional.set(rows[i]?.id ?? first.id, additional.length - first.id.length);
      return additional;
    });
    return opened.map(recordIn);
  }

  sealState(state: JsonObject): Buffer {
    return this.#seal('state', utf8(JSON.stringify(state)), utf8('state'));
  }

  openState(sealed: Uint8Array | undefined): JsonObject {
    const plaintext = sealed && this.#open('state', sealed, utf8('state'));
    const value = plaintext && parseJson(plaintext.toString('utf8'));
    if (!isJsonObject(value)) throw damaged('the state of the vault');
    return value;
  }

  /** The value of a material record: the key material sealed under its own subkey, bound to its ids. */
  sealMaterial(keyId: string, materialId: string, material: Secret): JsonObject {
    return { sealed: base64(this.#seal('material', material.reveal(), utf8(`${keyId}/${materialId}`))) };
  }

  openMaterial(keyId: string, materialId: string, value: JsonObject): Secret {
    const sealed = typeof value['sealed'] === 'string' ? fromBase64(value['sealed']) : undefined;
    const material = sealed && this.#open('material', sealed, utf8(`${keyId}/${materialId}`));
    if (!material) throw damaged('key material of the vault');
    return new Secret(material);
  }

  #hash(...parts: readonly string[]): Buffer {
    const framed = parts.flatMap((part) => {
      const bytes = utf8(part);
      return [u32(bytes.length), bytes];
    });
    return computeHmac(this.#nameKey, ...framed).subarray(0, 16);
  }

  #additional(purpose: keyof Term, prefix: Uint8Array, where: Uint8Array): Buffer {
    return concat(utf8(`kms ${purpose} v1`), prefix, this.#vault, where);
  }

  #seal(purpose: keyof Term, plaintext: Uint8Array, where: Uint8Array): Buffer {
    const term = this.#terms.get(this.#current);
    if (!term) throw damaged('the header of the vault');
    const prefix = concat(Buffer.from([version]), u32(this.#current));
    return concat(prefix, term[purpose].seal(plaintext, this.#additional(purpose, prefix, where)));
  }

  #open(purpose: keyof Term, sealed: Uint8Array, where: Uint8Array): Buffer | undefined {
    const bytes = view(sealed);
    const prefix = bytes.subarray(0, prefixLength);
    return this.#termOf(sealed)?.[purpose].open(
      bytes.subarray(prefixLength),
      this.#additional(purpose, prefix, where),
    );
  }

  #termOf(sealed: Uint8Array): Term | undefined {
    if (sealed.length < prefixLength || sealed[0] !== version) return undefined;
    return this.#terms.get(view(sealed).readUInt32BE(1));
  }
}
