/** Parameters of argon2id in the vault header (docs/spec/vault.md, "Protectors"). */
import { fromBase64, view } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';

/** Costs of argon2id: `memory` in KiB, `passes`, `lanes`. */
export interface Argon2id {
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
  readonly salt: Uint8Array;
}

/** RFC 9106 section 4, second recommended option. */
export const recommended = { memory: 64 * 1024, passes: 3, lanes: 4, saltLength: 16 } as const;

/** Limits for the parameters in a header: an altered one must neither exhaust the machine nor weaken a passphrase unnoticed. */
const limits = {
  memory: [8 * 1024, 1024 * 1024],
  passes: [1, 10],
  lanes: [1, 16],
  saltLength: [8, 64],
} as const;

export function formatArgon2id({ memory, passes, lanes, salt }: Argon2id): string {
  const text = view(salt).toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$${text}`;
}

const phc =
  /^\$argon2id\$v=19\$m=([1-9][0-9]{0,9}),t=([1-9][0-9]{0,9}),p=([1-9][0-9]{0,9})\$([A-Za-z0-9+/]+)$/;

/** Parses a PHC string without hash strictly. Rejects with `VaultIntegrity` if it is malformed or out of limits. */
export function parseArgon2id(text: string): Argon2id {
  const [, memory, passes, lanes, salt = ''] = phc.exec(text) ?? [];
  const bytes = fromBase64(salt.padEnd(Math.ceil(salt.length / 4) * 4, '='));
  const parsed = { memory: Number(memory), passes: Number(passes), lanes: Number(lanes) };
  if (
    bytes === undefined ||
    !within(bytes.length, limits.saltLength) ||
    !within(parsed.memory, limits.memory) ||
    !within(parsed.passes, limits.passes) ||
    !within(parsed.lanes, limits.lanes)
  ) {
    throw new KmsError(
      'VaultIntegrity',
      'the vault header holds argon2id parameters outside the permitted limits',
      {
        hint: 'the vault file was altered or damaged: restore a backup with kms backup restore',
      },
    );
  }
  return { ...parsed, salt: bytes };
}

/** False for NaN too. */
function within(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}

/** Whether this program writes these costs. */
export function isUsual({ memory, passes, lanes, salt }: Argon2id): boolean {
  return (
    memory === recommended.memory &&
    passes === recommended.passes &&
    lanes === recommended.lanes &&
    salt.length === recommended.saltLength
  );
}
