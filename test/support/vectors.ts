/** The vectors of test/vectors that another implementation made from the specifications (README.md there). */
import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../src/base/json.ts';
import { Secret } from '../../src/base/secret.ts';
import type { ProtectorEntry } from '../../src/vault/header.ts';
import type { RootLabel, TermLabel } from '../../src/vault/keys.ts';

interface BlobVectors {
  valid: {
    name: string;
    keyId: string;
    materialId: string;
    material: string;
    context: Record<string, string>;
    canonicalContext: string;
    nonce: string;
    plaintext: string;
    blob: string;
    token: string;
  }[];
  refused: { name: string; material: string; context: Record<string, string>; blob: string }[];
  refusedTokens: { name: string; token: string }[];
}
export interface RecordVector {
  term: number;
  kind: string;
  scope: string;
  name: string;
  value: JsonObject;
  bucket: string;
  id: string;
  nonce: string;
  sealed: string;
}
interface TermVector {
  term: number;
  key: string;
  nonce: string;
  wrapped: string;
}
type Context = Record<string, string>;
/** Of version 2, with blobs that decrypt to two plaintexts if the commitment is not checked. */
interface CommittingVectors extends Omit<BlobVectors, 'refusedTokens'> {
  ambiguous: {
    keys: {
      materials: [string, string];
      context: Context;
      version1: { blob: string; plaintexts: [string, string] };
      version2: { blobs: [string, string]; plaintexts: [string, string] };
    };
    contexts: {
      material: string;
      plaintext: string;
      version1: { blob: string; contexts: [Context, Context] };
      version2: { blobs: [string, string]; contexts: [Context, Context] };
    };
  };
}
interface VaultVectors {
  vaultId: string;
  rootKey: string;
  subkeys: Record<RootLabel, string>;
  terms: (TermVector & { termkeys: Record<TermLabel, string> })[];
  lastTerm: TermVector;
  protectors: {
    entry: ProtectorEntry;
    key: string;
    nonce: string;
    passphrase?: string;
    entropy?: string;
    code?: string;
  }[];
  header: { text: string; sha256: string };
  records: RecordVector[];
  material: {
    keyId: string;
    materialId: string;
    material: string;
    nonce: string;
    sealed: string;
    record: RecordVector;
  };
  state: { value: JsonObject; nonce: string; sealed: string };
  digests: { firstRows: number; digest: string }[];
}
export interface AuditVectors {
  vaultId: string;
  auditKey: string;
  genesis: string;
  lines: { seq: number; base: number; prev: string; event: string; line: string; hash: string }[];
  refused: { name: string; line: string; fault: 'unreadable' | 'hash' | 'mac' }[];
}

function read(folder: string): unknown {
  return JSON.parse(readFileSync(new URL(`../vectors/${folder}/vectors.json`, import.meta.url), 'utf8'));
}
export const blobs = read('ciphertext-blob') as BlobVectors;
export const committing = read('ciphertext-blob-2') as CommittingVectors;
export const vault = read('vault') as VaultVectors;
export const audit = read('audit') as AuditVectors;

export const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
export const secret = (hex: string): Secret => new Secret(bytes(hex));
export const revealed = (value: Secret | undefined): string =>
  Buffer.from(value?.reveal() ?? []).toString('hex');
