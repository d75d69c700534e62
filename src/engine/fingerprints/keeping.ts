/** What the root user does with the fingerprints of a vault, and what the hook of a repository has the vault record. */
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

/** Commits that were made without the scan of the hook. Nothing of it is secret. */
export interface ScanEvent {
  readonly operation: 'ScanSkipped';
  /** The path of the repository. */
  readonly repository: string;
  readonly how: 'SKIP' | '--no-verify';
  /** Hexadecimal, at most 100; absent where they are not known. */
  readonly commits?: readonly string[];
}

/** For the root user of the account; all of it rejects with `AccessDeniedException` for others. */
export interface Fingerprints {
  status(): Promise<FingerprintStatus>;
  /** Whether they are kept from now on; resolves to how many were deleted. */
  set(kept: boolean): Promise<number>;
  /** Deletes them all; resolves to how many there were. */
  clear(): Promise<number>;
  /** What a scan takes to recognise the values; undefined where none are kept. */
  table(): Promise<FingerprintTable | undefined>;
  /** Remembers what is encrypted in a message, of which the vault sees the data key alone. */
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
    // The call that made the data key has its line in the trail; this one has none.
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
