import { isJsonObject, type JsonObject } from '../base/json.ts';
import { damaged } from './faults.ts';

/** The sealed state: what holds for all rows together (docs/spec/vault.md, "State"). */
export interface State {
  /** Grows by one with every transaction that changes a record or the header. */
  readonly changes: number;
  readonly rows: number;
  readonly digest: bigint;
  /** SHA-256 of the header's text, hex. */
  readonly header: string;
  /** The audit trail's head. */
  readonly head: JsonObject | undefined;
}

export function encodeState(state: State): JsonObject {
  return {
    changes: state.changes,
    rows: state.rows,
    digest: state.digest.toString(16).padStart(64, '0'),
    header: state.header,
    ...(state.head === undefined ? {} : { head: state.head }),
  };
}

export function decodeState(value: JsonObject): State {
  const { changes, rows, digest, header, head } = value;
  if (
    typeof changes !== 'number' ||
    typeof rows !== 'number' ||
    typeof digest !== 'string' ||
    !/^[0-9a-f]{64}$/.test(digest) ||
    typeof header !== 'string' ||
    !(head === undefined || isJsonObject(head))
  ) {
    throw damaged('the state of the vault');
  }
  return { changes, rows, digest: BigInt(`0x${digest}`), header, head };
}
