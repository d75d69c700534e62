/** The head of the trail, sealed in the vault (docs/spec/audit.md, "Head"). */
import { isJsonObject, type Json, type JsonObject } from '../base/json.ts';
import { KmsError } from '../base/errors.ts';
import { genesis, type Link } from './chain.ts';

/** Numbers of the lines whose calls took no effect. */
export interface Lost {
  readonly from: number;
  readonly to: number;
}

/** The sealed state of the trail: its last link, the file's length in bytes, and the link before the file's first line. */
export interface Head extends Link {
  readonly size: number;
  readonly start: Link;
  /** Lines up to this one that the next line must report as lost. */
  readonly lost?: Lost | undefined;
}

export function makeFirstHead(vaultId: string): Head {
  const start = genesis(vaultId);
  return { ...start, size: 0, start };
}

export function encodeHead(head: Head): JsonObject {
  const { seq, hash, size, start, lost } = head;
  return { seq, hash, size, start: { ...start }, ...(lost && { lost: { ...lost } }) };
}

/** Decodes the sealed head, or returns the first one of a new vault. Throws `AuditIntegrity`. */
export function decodeHead(value: JsonObject | undefined, vaultId: string): Head {
  if (value === undefined) return makeFirstHead(vaultId);
  const { seq, hash, size, start, lost } = value;
  if (
    typeof seq === 'number' &&
    typeof hash === 'string' &&
    typeof size === 'number' &&
    isJsonObject(start)
  ) {
    const { seq: startSeq, hash: startHash } = start;
    if (typeof startSeq === 'number' && typeof startHash === 'string') {
      return { seq, hash, size, start: { seq: startSeq, hash: startHash }, lost: decodeLost(lost) };
    }
  }
  throw unknownHead();
}

function decodeLost(value: Json | undefined): Lost | undefined {
  if (value === undefined) return undefined;
  const { from, to } = isJsonObject(value) ? value : {};
  if (typeof from !== 'number' || typeof to !== 'number') throw unknownHead();
  return { from, to };
}

function unknownHead(): KmsError {
  return auditIntegrity('the sealed head of the audit trail has an unknown form');
}

export function auditIntegrity(message: string): KmsError {
  return new KmsError('AuditIntegrity', message, {
    hint: 'show what is wrong: kms audit verify; continue in a new trail: kms audit repair',
  });
}
