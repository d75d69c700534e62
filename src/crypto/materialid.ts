/** Ids of key material that commit to it (docs/spec/vault.md, "Key material ids"). */
import { concat, equal, hex, u32, utf8 } from '../base/bytes.ts';
import { Secret } from '../base/secret.ts';
import { computeHmac, drawSecret } from './derive.ts';
import type { SupportedKeySpec } from './specs.ts';

export interface MaterialOwner {
  /** Key id. */
  readonly id: string;
  readonly spec: SupportedKeySpec;
}

export interface MaterialId {
  /** 64 lower-case hex digits. */
  readonly id: string;
  /** 64 hex digits. As secret as the material: it allows checking a guess at the material. */
  readonly salt: string;
}

const label = utf8('kms material id v1');
const saltLength = 32;

function computeId(salt: Secret, { id, spec }: MaterialOwner, material: Secret): Buffer {
  const framed = [id, spec].flatMap((text) => {
    const bytes = utf8(text);
    return [u32(bytes.length), bytes];
  });
  return computeHmac(salt, concat(label, ...framed), material.reveal());
}

export function newMaterialId(owner: MaterialOwner, material: Secret): MaterialId {
  const salt = drawSecret(saltLength);
  return { id: hex(computeId(salt, owner, material)), salt: hex(salt.reveal()) };
}

/** Whether the id was derived from the material. */
export function isIdOf({ id, salt }: MaterialId, owner: MaterialOwner, material: Secret): boolean {
  return equal(computeId(new Secret(Buffer.from(salt, 'hex')), owner, material), Buffer.from(id, 'hex'));
}
