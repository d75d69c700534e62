/** The root user's actions on the fingerprints of a vault, and the event that a git hook records in it. */
import { KmsError } from '../../base/errors.ts';
import type { JsonObject } from '../../base/json.ts';
import { runAsRoot, type RootAction } from '../rootactions.ts';
import type { Caller } from '../callstate.ts';
import type { RecordedVault } from '../recorder.ts';
import {
  clearFingerprints,
  countFingerprints,
  readFingerprintTable,
  keepsFingerprints,
  rememberPlaintext,
  setFingerprints,
  type FingerprintTable,
} from './records.ts';

export interface FingerprintStatus {
  readonly kept: boolean;
  readonly count: number;
}

/** Commits made without the hook's scan. Nothing in it is secret. */
export interface ScanEvent {
  readonly operation: 'ScanSkipped';
  /** The path of the repository. */
  readonly repository: string;
  readonly how: 'SKIP' | '--no-verify';
  /** Hexadecimal, at most 100; absent if unknown. */
  readonly commits?: readonly string[];
}

/** Only for the account's root user; every method rejects with `AccessDeniedException` for others. */
export interface Fingerprints {
  status(): Promise<FingerprintStatus>;
  /** Turns fingerprinting on or off; resolves to the number of deleted fingerprints. */
  set(kept: boolean): Promise<number>;
  /** Deletes all fingerprints; resolves to their number. */
  clear(): Promise<number>;
  /** What a scan needs to recognise the values; undefined if none are kept. */
  table(): Promise<FingerprintTable | undefined>;
  /** Fingerprints the content of a message, of which the vault itself sees only the data key. */
  remember(plaintext: Uint8Array): Promise<void>;
  note(event: ScanEvent): Promise<void>;
}

function requireRoot(caller: Caller, account: string): void {
  const { type, accountId } = caller.identity;
  if (type === 'Root' && accountId === account && caller.session === undefined) return;
  throw new KmsError('AccessDeniedException', 'only the root user of the account may use fingerprints', {
    hint: 'run the command as the root user: --as root',
  });
}

export function bindFingerprints(store: RecordedVault<'read'>, caller: Caller): Fingerprints {
  const { vault, recorder } = store;
  const deed = (
    operation: RootAction<number>['operation'],
    work: RootAction<number>['work'],
    more: JsonObject = {},
  ): Promise<number> =>
    runAsRoot(store, caller, {
      operation,
      request: {},
      work,
      details: (deleted) => ({ ...more, deleted }),
    });
  const asRoot = async <T>(body: () => Promise<T>): Promise<T> => {
    requireRoot(caller, vault.settings.account);
    return body();
  };
  return {
    status: () =>
      asRoot(() =>
        vault.read(async (tx) => ({ kept: await keepsFingerprints(tx), count: await countFingerprints(tx) })),
      ),
    set: (kept) => deed('SetFingerprints', ({ tx }) => setFingerprints(tx, kept), { kept }),
    clear: () => deed('ClearFingerprints', ({ tx }) => clearFingerprints(tx)),
    table: () =>
      asRoot(() =>
        vault.read(async (tx) => ((await keepsFingerprints(tx)) ? readFingerprintTable(tx) : undefined)),
      ),
    // Not audited: the call that generated the data key is.
    remember: (plaintext) =>
      asRoot(() =>
        recorder.submit(
          (tx) => {
            rememberPlaintext(tx, plaintext);
            return Promise.resolve();
          },
          () => [],
        ),
      ),
    note: async ({ operation, ...event }) => {
      await runAsRoot(store, caller, {
        operation,
        request: {},
        work: () => Promise.resolve(),
        details: () => ({ ...event, ...(event.commits && { commits: [...event.commits] }) }),
      });
    },
  };
}
