/** Assembles what `kms serve` and the agent of `kms unlock` run: open vaults, their accounts, seeds, and the server. */
import { isKmsError, KmsError } from '../base/errors.ts';
import type { Local } from '../connection/local.ts';
import { receiveHandover, type Begun, type HandedVault, type Handover } from './background.ts';
import { serveVaults, type Surroundings } from './serving.ts';

/** A handover without the vaults. */
export type HostPlan = Omit<Handover, 'vaults'>;

type Locals = readonly [Local, ...Local[]];

/** The account asked for, else the first. The server prints its environment, and treats callers as its root user with `--auth none`. */
function chosenLocal(locals: Locals, asked: string | undefined): Local {
  const [first] = locals;
  const found = locals.find(({ vault }) => vault.settings.account === asked);
  if (asked === undefined || found !== undefined) return found ?? first;
  const accounts = locals.map(({ vault }) => vault.settings.account);
  throw new KmsError('Usage', 'the account of --account-id is not served', {
    hint: `served: ${accounts.join(', ')}`,
  });
}

/** Serves in this process until asked to stop, then closes the vaults. Calls `begun` once the server answers. */
export async function host(
  { plan, seed, firstKey, region, userAgent, ...asked }: HostPlan,
  locals: Locals,
  begun: (begun: Begun) => void,
  surroundings: Surroundings,
): Promise<void> {
  try {
    const { connectAccounts } = await import('../connection/accounts.ts');
    const accounts = await connectAccounts(locals);
    const chosen = chosenLocal(locals, asked.account);
    const options = { region: region ?? chosen.vault.settings.region, userAgent };
    if (seed !== undefined) {
      const { plantSeeds, readSeeds } = await import('../connection/seedfile/seed.ts');
      await plantSeeds(locals, chosen, await readSeeds(seed), { region, userAgent });
    }
    if (firstKey) {
      const { makeFirstKey } = await import('../connection/init.ts');
      await makeFirstKey(chosen, options);
    }
    const { account } = chosen.vault.settings;
    const { createServerKey } = await import('../connection/accounts.ts');
    const own = asked.ownKey
      ? { ...(await createServerKey(chosen, { region, userAgent })), account }
      : undefined;
    const serving = await serveVaults(plan, { locals, accounts, chosen, own }, surroundings);
    const { url, port } = serving;
    try {
      begun({ pid: process.pid, url, port, account, accounts: accounts.ids, region: options.region, own });
    } catch (error) {
      // No client knows about the server yet.
      serving.stop();
      await serving.ended;
      throw error;
    }
    await serving.ended;
  } finally {
    for (const local of locals) await local.close();
  }
}

/** Opens all vaults or none: if one fails to open, those already open are closed. */
export async function openAll<T>(vaults: readonly T[], open: (vault: T) => Promise<Local>): Promise<Locals> {
  const locals: Local[] = [];
  try {
    for (const vault of vaults) locals.push(await open(vault));
  } catch (error) {
    for (const local of locals) await local.close();
    throw error;
  }
  const [first, ...others] = locals;
  if (first === undefined) throw new RangeError('there is no vault to serve');
  return [first, ...others];
}

export async function openHanded(vault: HandedVault): Promise<Local> {
  const { openMemory, openWithRootKey } = await import('../connection/local.ts');
  return 'path' in vault ? openWithRootKey(vault.path, vault.rootKey) : openMemory(vault);
}

/** Serves what `startBackground` handed over; resolves to false if this process was started in another way. */
export async function hostHandedOver(
  named: string | undefined,
  surroundings: Surroundings,
): Promise<boolean> {
  const received = await receiveHandover(named);
  if (!received) return false;
  const { handover, begun, failed } = received;
  try {
    await host(handover, await openAll(handover.vaults, openHanded), begun, surroundings);
  } catch (error) {
    failed(
      isKmsError(error)
        ? error
        : new KmsError('KMSInternalException', 'an unexpected error in the background process'),
    );
  }
  return true;
}
