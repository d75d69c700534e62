import type { Kms } from '../../api/kms.ts';
import type { KeyListEntry } from '../../api/types.ts';
import { isKmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { startTable } from '../../terminal/output.ts';
import type { Session } from '../../terminal/session.ts';
import type { Listing } from '../../connection/listing.ts';
import { listPages } from '../../base/pages.ts';

const listKeys = (kms: Kms) => listPages((marker) => kms.listKeys({ Limit: 1000, ...marker }));

/** The number of parallel `DescribeKey` calls, on a service that lists only the ids of keys. */
const describedAtOnce = 16;

type ListedKey = Awaited<ReturnType<Listing['keys']>>['keys'][number];

async function describe(kms: Kms, id: string): Promise<ListedKey> {
  try {
    const { KeyMetadata } = await kms.describeKey({ KeyId: id });
    if (KeyMetadata === undefined) return { id };
    const { KeyState: state, KeySpec: spec, Description: description = '' } = KeyMetadata;
    return state === undefined || spec === undefined
      ? { id }
      : { id, described: { state, spec, description } };
  } catch (error) {
    // Listing keys and describing a key are separate permissions.
    if (isKmsError(error) && error.code === 'AccessDeniedException') return { id };
    throw error;
  }
}

/** The same pages from a service, with a call for each key. */
function listingByCalls(kms: Kms): Listing {
  return {
    keys: async (Marker) => {
      const { Keys = [], NextMarker } = await kms.listKeys({ Limit: 1000, Marker });
      const keys: ListedKey[] = [];
      const { runSideBySide } = await import('../../files/concurrency.ts');
      await runSideBySide(Keys.entries(), describedAtOnce, async ([i, { KeyId = '' }]) => {
        keys[i] = await describe(kms, KeyId);
      });
      return { keys, next: NextMarker };
    },
    aliases: async (Marker) => {
      const { Aliases = [], NextMarker } = await kms.listAliases({ Limit: 100, Marker });
      const aliases = Aliases.flatMap(({ AliasName: name, TargetKeyId: keyId }) =>
        name === undefined || keyId === undefined ? [] : [{ name, keyId }],
      );
      return { aliases, next: NextMarker };
    },
  };
}

/** All pages in order. The next page is requested while one is used, because most of the wait is for the disk. */
async function* ahead<P extends { readonly next?: string | undefined }>(
  ask: (marker: string | undefined) => Promise<P>,
): AsyncGenerator<P, void, undefined> {
  let asked: Promise<P> | undefined = ask(undefined);
  while (asked !== undefined) {
    const page: P = await asked;
    asked = page.next === undefined ? undefined : ask(page.next);
    // A rejection is handled when the page is awaited, if it still is.
    asked?.catch(() => undefined);
    yield page;
  }
}

async function aliasesByKey(listing: Listing): Promise<ReadonlyMap<string, string>> {
  const out = new Map<string, string>();
  for await (const { aliases } of ahead((marker) => listing.aliases(marker))) {
    for (const { name, keyId } of aliases) {
      const before = out.get(keyId);
      const bare = name.slice('alias/'.length);
      out.set(keyId, before === undefined ? bare : `${before}, ${bare}`);
    }
  }
  return out;
}

/** One pass over the aliases, then the keys page by page: only the aliases stay in memory. */
async function printForPeople(listing: Listing): Promise<void> {
  const aliases = await aliasesByKey(listing);
  const print = await startTable([
    { title: 'KEY ID' },
    { title: 'ALIASES', shrinks: true },
    { title: 'STATE' },
    { title: 'SPEC' },
    { title: 'DESCRIPTION', shrinks: true },
  ]);
  for await (const { keys } of ahead((marker) => listing.keys(marker))) {
    print(
      keys.map(({ id, described }) => [
        id,
        aliases.get(id),
        described?.state,
        described?.spec,
        described?.description,
      ]),
    );
  }
}

async function listingOf(session: Session): Promise<Listing> {
  const { kms, listing } = await session.connection();
  return (await listing?.()) ?? listingByCalls(kms);
}

export async function run({ flags, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  if (flags.on('jsonl')) {
    for await (const { Keys = [] } of listKeys(kms)) await session.printLines('ListKeys', 'Keys', { Keys });
  } else if (session.json) {
    const keys: KeyListEntry[] = [];
    for await (const { Keys = [] } of listKeys(kms)) keys.push(...Keys);
    await session.printOutput('ListKeys', { Keys: keys, Truncated: false });
  } else {
    await printForPeople(await listingOf(session));
  }
}
