/** The engine: the KMS API over an open vault. Every call is audited. */
import { bindKms, type Call, type Kms } from '../api/kms.ts';
import type { IamCall } from '../api/iam/model.ts';
import { isRegionName } from '../base/arn.ts';
import { KmsError } from '../base/errors.ts';
import { EngineCall } from './call.ts';
import { listingHandlers, bindListing, type Listing } from './listing.ts';
import {
  type Handlers,
  MaterialNeeded,
  type Caller,
  type Half,
  type TxScope,
  type ServiceEvent,
} from './callstate.ts';
import { findDue, type DueKind } from './due.ts';
import { makeServiceEventFacts } from './events.ts';
import type { Ask } from './explain/questions.ts';
import type { Recorder, RecordedVault } from './recorder.ts';
import { UsageLog } from './usage.ts';
import { deleteDueKeys, eraseExpired, rotateDueKeys } from './lifecycle.ts';

export type EngineOptions = RecordedVault<'created' | 'read'>;

/** This vault's part in a call that involves other vaults. */
export interface Part {
  /** Replaces the vault's own recorder. */
  readonly recorder: Recorder;
  /** Absent if this vault carries out the whole call. */
  readonly half?: Half | undefined;
}

interface DueWork {
  /** ARNs of keys that got new material. */
  readonly rotated: readonly string[];
  /** ARNs of keys that are gone. */
  readonly deleted: readonly string[];
}

export interface Engine {
  /** The API for this caller. Throws `Usage` for a region that cannot be part of an ARN. */
  as(caller: Caller): Kms;
  /** The API as one function, for a server, where each request has another caller. `part`: for a call that involves other accounts. */
  callAs(caller: Caller, part?: Part): Call;
  /** IAM and STS for this caller; their code is loaded on use. */
  iamAs(caller: Caller, part?: Pick<Part, 'recorder'>): IamCall;
  /** The data for a table of the keys in the caller's region. */
  listing(caller: Caller): Listing;
  /** Answers questions about policies, limited to what the caller may know. */
  ask(caller: Caller): Ask;
  /** Rotates, deletes and erases what is due, in all regions; the latter two also run before each call. Only for the root user (default). */
  runDue(caller?: Caller): Promise<DueWork>;
}

/** Approximate number of keys that one transaction of `runDue` rotates or erases. */
const dueBatch = 100;

const dueWork: Readonly<Record<DueKind, (scope: TxScope, limit: number) => Promise<boolean>>> = {
  deletion: deleteDueKeys,
  erasure: eraseExpired,
  rotation: rotateDueKeys,
};

export function createEngine({ vault, recorder, clock }: EngineOptions): Engine {
  const { account } = vault.settings;
  const usage = new UsageLog();
  const whole: Part = { recorder };

  const callAs =
    (caller: Caller, part: Part = whole, handlers?: Handlers): Call =>
    async (operation, input) => {
      const call = new EngineCall(account, caller, operation, input, clock(), usage, handlers, part.half);
      const attempt = async () => {
        const settled = await part.recorder.submit(
          (tx) => call.work(tx, clock()),
          (work) => call.describe(work),
        );
        if (settled.ok) {
          call.remember();
          return settled.value;
        }
        throw settled.error;
      };
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof MaterialNeeded)) throw error;
        await call.prepare(error);
        return attempt();
      }
    };

  async function runDueKind(kind: DueKind): Promise<readonly ServiceEvent[]> {
    const done: ServiceEvent[] = [];
    // Look in a read transaction first: without due work there is nothing to record.
    while ((await vault.read((tx) => findDue(tx, kind, clock(), 1))).entries.length > 0) {
      const now = clock();
      const events = await recorder.submit(
        async (tx) => {
          const scope: TxScope = { tx, account, now, events: [] };
          await dueWork[kind](scope, dueBatch);
          return scope.events;
        },
        (work) => (work.ok ? work.value.map((event) => makeServiceEventFacts(event, account, now)) : []),
      );
      done.push(...events);
    }
    return done;
  }

  function checkRegion(caller: Caller): Caller {
    if (!isRegionName(caller.region)) {
      throw new KmsError('Usage', 'not the name of a region', {
        hint: 'for example: --region eu-central-1',
      });
    }
    return caller;
  }

  return {
    as: (caller) => bindKms(callAs(checkRegion(caller))),
    callAs: (caller, part) => callAs(checkRegion(caller), part),
    iamAs: (caller, part = whole) => {
      checkRegion(caller);
      return async (operation, input) => {
        const { bindIamCalls } = await import('./iam/call.ts');
        return bindIamCalls({ vault, recorder: part.recorder, clock }, caller)(operation, input);
      };
    },
    listing: (caller) => bindListing(callAs(checkRegion(caller), whole, listingHandlers)),
    ask: (caller) => async (question) => {
      const { bindQuestions } = await import('./explain/answer.ts');
      return bindQuestions({ vault, recorder, clock }, checkRegion(caller))(question);
    },
    runDue: async (caller) => {
      if (caller) {
        const { requireRootForDue } = await import('./rootactions.ts');
        await requireRootForDue({ vault, recorder, clock }, caller);
      }
      await runDueKind('erasure');
      const deleted = await runDueKind('deletion');
      const rotated = await runDueKind('rotation');
      return { rotated: rotated.map(({ keyArn }) => keyArn), deleted: deleted.map(({ keyArn }) => keyArn) };
    },
  };
}
