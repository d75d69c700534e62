/**
 * Several accounts in one process, each with its own vault. A call runs in the account of its caller, or in that of the key that it names: the
 * caller's vault resolves the caller and its policies, the key's vault decides and carries out the call.
 */
import type { IamCall } from '../../api/iam/model.ts';
import type { Call, Input, OperationName, Output } from '../../api/kms.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';
import type { Principal } from '../../policy/model.ts';
import type { Caller, Half, OpenedSource } from '../callstate.ts';
import type { Engine } from '../engine.ts';
import type { Recorder } from '../recorder.ts';
import { loadPrincipal } from '../principals.ts';
import { findAbsentElsewhere } from './absent.ts';
import { Crossing, omitCallLine } from './crossing.ts';
import { Delivery, type Hosted } from './delivery.ts';
import { addRetirableElsewhere } from './retirable.ts';
import { findRoutes, type Whereabouts } from './routes.ts';

export interface HostedAccount extends Hosted {
  readonly engine: Engine;
}

/** Longer than a call can wait for a vault: no process still waits for a delivery of this age. */
const abandonedMs = 35_000;

/** A part of a call that one vault carries out, and its recorder. */
interface Part {
  readonly place: HostedAccount;
  readonly caller: Caller;
  readonly recorder: Recorder;
}

export class Accounts {
  readonly #hosted: ReadonlyMap<string, HostedAccount>;
  readonly #deliveries = new Map<string, Delivery>();
  readonly #abandonedMs: number;
  #timer: NodeJS.Timeout | undefined;
  #delivering: Promise<void> | undefined;

  /** Throws `Usage` if two vaults have the same account. */
  constructor(hosted: readonly HostedAccount[], { abandoned = abandonedMs } = {}) {
    this.#hosted = new Map(hosted.map((each) => [each.vault.settings.account, each]));
    this.#abandonedMs = abandoned;
    if (this.#hosted.size === hosted.length) return;
    throw new KmsError('Usage', 'two of the vaults belong to the same account', {
      hint: 'a copy of a vault has the same account: serve one of the two; to create another account: kms init --vault FILE',
    });
  }

  /** 12-digit account ids, in the order of the vaults. */
  get ids(): readonly string[] {
    return [...this.#hosted.keys()];
  }

  /** Delivers the audit lines of calls that an earlier process did not finish. */
  async start(): Promise<void> {
    for (const delivery of this.#listDeliveries()) await delivery.sweep();
    await this.#deliverAbandoned();
    if (this.#hosted.size < 2) return;
    this.#timer = setInterval(() => {
      // Retried later if it fails now.
      this.#deliverAbandoned().catch(() => undefined);
    }, this.#abandonedMs).unref();
  }

  /** Call before the vaults are closed. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#delivering?.catch(() => undefined);
    for (const delivery of this.#deliveries.values()) await delivery.close();
  }

  /** KMS calls of a caller from any of the accounts. */
  callAs(caller: Caller): Call {
    const home = this.#findHome(caller);
    if (this.#hosted.size === 1) return home.engine.callAs(caller);
    return async (operation, input) => {
      const absent = await this.#findAbsent(home, operation, input);
      const output = await this.#call(home, { ...caller, absent, amongOthers: true }, operation, input);
      if (operation !== 'ListRetirableGrants') return output;
      const others = [...this.#hosted.values()].filter((each) => each !== home);
      const request = input as Input<'ListRetirableGrants'>;
      return addRetirableElsewhere(output as Output<'ListRetirableGrants'>, request, {
        home,
        others,
        region: caller.region,
      });
    };
  }

  /** IAM and STS calls; a role is assumed in its own account. */
  iamAs(caller: Caller): IamCall {
    const home = this.#findHome(caller);
    return async (operation, input) => {
      const owner =
        operation === 'AssumeRole' ? this.#findRoleOwner((input as { RoleArn?: unknown }).RoleArn) : home;
      if (owner === undefined || owner === home) {
        const absent = await this.#findAbsent(home, operation, input);
        return home.engine.iamAs({ ...caller, absent })(operation, input);
      }
      return this.#callAcross(home, caller, 'sts', {
        alone: () => home.engine.iamAs(caller)(operation, input),
        together: (crossing, principal) => {
          const part = this.#makePart(crossing, home, owner, caller, principal);
          return owner.engine.iamAs(part.caller, { recorder: part.recorder })(operation, input);
        },
      });
    };
  }

  #findAbsent(home: HostedAccount, operation: string, input: unknown): Promise<ReadonlySet<string>> {
    return findAbsentElsewhere(operation, input, (account) => {
      const other = this.#hosted.get(account);
      return other === home ? undefined : other?.vault;
    });
  }

  #findRoleOwner(arn: unknown): HostedAccount | undefined {
    const account = typeof arn === 'string' ? /^arn:aws:iam::(\d{12}):role\//.exec(arn)?.[1] : undefined;
    return account === undefined ? undefined : this.#hosted.get(account);
  }

  async #call<O extends OperationName>(
    home: HostedAccount,
    caller: Caller,
    operation: O,
    input: Input<O>,
  ): Promise<Output<O>> {
    const routes = findRoutes(operation, input, caller.region);
    const key = await this.#findAccount(routes.key, home);
    const source = 'source' in routes ? await this.#findAccount(routes.source, home) : key;
    if (key === home && source === home) return home.engine.callAs(caller)(operation, input);
    return this.#callAcross(home, caller, 'kms', {
      alone: () => home.engine.callAs(caller)(operation, input),
      together: async (crossing, principal) => {
        const last = this.#makePart(crossing, home, key, caller, principal);
        if (key === source) return this.#run(last, operation, input);
        const first = this.#makePart(crossing, home, source, caller, principal);
        const opened = await this.#openSource(first, home, input as Input<'ReEncrypt'>);
        return this.#run(last, operation, input, { of: 'destination', opened });
      },
    });
  }

  /** `alone`: runs in the caller's account if the caller no longer exists, so that the refusal is recorded there. */
  async #callAcross<T>(
    home: HostedAccount,
    caller: Caller,
    service: 'kms' | 'sts',
    work: {
      readonly alone: () => Promise<T>;
      readonly together: (crossing: Crossing, principal: Principal) => Promise<T>;
    },
  ): Promise<T> {
    const principal = await home.vault
      .read((tx) => loadPrincipal(tx, home.vault.settings.account, caller))
      .catch((error: unknown) => {
        if (isKmsError(error) && error.code === 'AccessDeniedException') return undefined;
        throw error;
      });
    if (principal === undefined) return work.alone();
    const crossing = new Crossing(home, (from) => this.#getDelivery(from, home), { caller, service });
    try {
      return await work.together(crossing, principal);
    } finally {
      // If the caller's account cannot record the call, this error replaces the call's result.
      await crossing.finish();
    }
  }

  /** Runs the first half of a re-encryption between two accounts. Only the second half receives the plaintext. */
  async #openSource(part: Part, home: HostedAccount, input: Input<'ReEncrypt'>): Promise<OpenedSource> {
    const half: Half & { readonly of: 'source' } = { of: 'source' };
    // In the caller's own account, the second half writes the line of the call, unless there is no second half.
    const recorder =
      part.place === home ? omitCallLine(home.recorder, () => half.opened !== undefined) : part.recorder;
    try {
      await this.#run({ ...part, recorder }, 'ReEncrypt', input, half);
    } catch (error) {
      if (!isKmsError(error) || error.code !== 'DryRunOperationException') throw error;
    }
    if (half.opened === undefined) throw new TypeError('the first half of a re-encryption opened nothing');
    return half.opened;
  }

  #run<O extends OperationName>(
    { place, caller, recorder }: Part,
    operation: O,
    input: Input<O>,
    half?: Half,
  ): Promise<Output<O>> {
    return place.engine.callAs(caller, { recorder, half })(operation, input);
  }

  #makePart(
    crossing: Crossing,
    home: HostedAccount,
    place: HostedAccount,
    caller: Caller,
    principal: Principal,
  ): Part {
    const shared = { ...caller, sharedEventId: crossing.id };
    return place === home
      ? { place, caller: shared, recorder: crossing.recordAtCaller() }
      : { place, caller: { ...shared, outsider: principal }, recorder: crossing.recordAtOwner(place) };
  }

  #findHome({ identity }: Caller): HostedAccount {
    const home = this.#hosted.get(identity.accountId);
    if (home === undefined) throw new TypeError('a caller of an account that is not here');
    return home;
  }

  /** Tries the caller's own vault first, for a key that is in several; it also answers for a key that is in none. */
  async #findAccount(where: Whereabouts, home: HostedAccount): Promise<HostedAccount> {
    if (where === undefined) return home;
    if ('account' in where) return this.#hosted.get(where.account) ?? home;
    for (const each of [home, ...this.#hosted.values()]) {
      if (await each.vault.read(where.isIn)) return each;
    }
    return home;
  }

  #getDelivery(from: Hosted, to: Hosted): Delivery {
    const name = `${from.vault.settings.account} ${to.vault.settings.account}`;
    let delivery = this.#deliveries.get(name);
    if (delivery === undefined) {
      delivery = new Delivery(from, to);
      this.#deliveries.set(name, delivery);
    }
    return delivery;
  }

  #listDeliveries(): readonly Delivery[] {
    const all = [...this.#hosted.values()];
    return all.flatMap((from) => all.filter((to) => to !== from).map((to) => this.#getDelivery(from, to)));
  }

  #deliverAbandoned(): Promise<void> {
    this.#delivering ??= (async () => {
      for (const delivery of this.#listDeliveries())
        await delivery.deliverWaiting(this.#abandonedMs, Date.now());
    })().finally(() => {
      this.#delivering = undefined;
    });
    return this.#delivering;
  }
}
