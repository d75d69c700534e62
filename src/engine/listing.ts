/**
 * Long pages for a table of all keys: the output of `ListKeys` and `ListAliases`, and per key a summary of `DescribeKey`. A page is one call,
 * authorized and audited as its operation; a key that the caller may not describe is listed without a description.
 */
import type { Call, Output } from '../api/kms.ts';
import { operations } from '../api/operations.ts';
import type { KeyListEntry, KeySpec, KeyState } from '../api/types.ts';
import { keyArn } from '../base/arn.ts';
import type { JsonObject } from '../base/json.ts';
import { listAliasTargets } from './aliases.ts';
import { decideOnKey } from './authorize.ts';
import type { CallState, Handlers } from './callstate.ts';
import { decodeKey, keyKind, summarizeKey } from './keys.ts';
import { toPageEnd } from './pages.ts';

export interface ListedKey {
  readonly id: string;
  /** Absent if the caller may not describe the key. */
  readonly described?: {
    readonly state: KeyState;
    readonly spec: KeySpec;
    readonly description: string;
  };
}

export interface KeysPage {
  readonly keys: readonly ListedKey[];
  readonly next?: string | undefined;
}

export interface ListedAlias {
  readonly name: string;
  readonly keyId: string;
}

export interface AliasesPage {
  readonly aliases: readonly ListedAlias[];
  readonly next?: string | undefined;
}

/** `marker`: the `next` of the page before; absent for the first page. */
export interface Listing {
  keys(marker: string | undefined): Promise<KeysPage>;
  aliases(marker: string | undefined): Promise<AliasesPage>;
}

/** Items per page: each page costs an audit line and a sync. */
const pageLength = 5000;
/** Number of records to read at a time. A page ends early if its descriptions are long, so that it fits into a response. */
const step = 200;
const enoughText = 1024 * 1024;

interface Entry extends KeyListEntry {
  readonly described?: ListedKey['described'];
}

async function makeEntry(call: CallState, id: string, value: JsonObject): Promise<Entry> {
  const { account, region } = call;
  const { state, spec, description, policy, policyDate } = summarizeKey(value);
  const { permission } = operations.DescribeKey;
  const { allowed } = await decideOnKey(
    call,
    { region, id, policy, policyDate, whole: () => decodeKey(region, id, value) },
    { permission, input: { KeyId: id } },
  );
  return {
    KeyId: id,
    KeyArn: keyArn(region, account, id),
    ...(allowed && { described: { state, spec, description } }),
  };
}

/** `ListKeys` and `ListAliases` as in the API, except for the page length and `described`. */
export const listingHandlers = {
  ListKeys: async (call, { Marker }): Promise<Output<'ListKeys'> & { Keys: readonly Entry[] }> => {
    const { tx, region } = call;
    const Keys: Entry[] = [];
    let after = Marker;
    let text = 0;
    do {
      const page = await tx.list(keyKind, region, { limit: step, after });
      for (const { name, value } of page.items) {
        const entry = await makeEntry(call, name, value);
        text += entry.described?.description.length ?? 0;
        Keys.push(entry);
      }
      after = page.next;
    } while (after !== undefined && Keys.length < pageLength && text < enoughText);
    const keysDescribed = Keys.filter(({ described }) => described !== undefined).length;
    call.additional = { keysDescribed, keysNotDescribed: Keys.length - keysDescribed };
    return { Keys, ...toPageEnd(after) };
  },
  ListAliases: async ({ tx, region }, { Marker }) => {
    const { targets, next } = await listAliasTargets(tx, region, { limit: pageLength, after: Marker });
    const Aliases = targets.map(({ name, keyId }) => ({ AliasName: name, TargetKeyId: keyId }));
    return { Aliases, ...toPageEnd(next) };
  },
} satisfies Handlers;

/** `call` runs the pipeline with `listingHandlers`. */
export function bindListing(call: Call): Listing {
  return {
    keys: async (Marker) => {
      const { Keys = [], NextMarker } = await call('ListKeys', { Marker });
      const keys = (Keys as readonly Entry[]).map(({ KeyId: id = '', described }) => ({
        id,
        ...(described && { described }),
      }));
      return { keys, next: NextMarker };
    },
    aliases: async (Marker) => {
      const { Aliases = [], NextMarker } = await call('ListAliases', { Marker });
      const aliases = Aliases.map(({ AliasName: name = '', TargetKeyId: keyId = '' }) => ({ name, keyId }));
      return { aliases, next: NextMarker };
    },
  };
}
