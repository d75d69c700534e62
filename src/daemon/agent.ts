/** The agent of `kms unlock`: every call goes through the engine, as the root user or as the one principal that it was unlocked for. */
import type { Call } from '../api/kms.ts';
import { isKmsError, KmsError } from '../base/errors.ts';
import { parseActor, type Actor } from '../base/principal.ts';
import type { Acting } from '../connection/actor.ts';
import type { Local } from '../connection/local.ts';
import type { Caller } from '../engine/callstate.ts';
import type { ServerOptions } from '../server/http.ts';
import type { RemoteCaller } from '../server/service.ts';

type Actions = NonNullable<NonNullable<ServerOptions<Acting>['agent']>['actions']>;

interface Agent {
  /** The ARN of the only principal that the agent serves; absent if it serves the root user and any principal that a client names. */
  readonly only?: string | undefined;
  readonly call: (caller: RemoteCaller<Acting>) => Call;
  /** The agent's actions outside the API, by name. */
  readonly actions: Actions;
}

interface Place {
  readonly local: Local;
  /** The only principal that the agent serves, if there is one. */
  readonly only: Acting | undefined;
}

function servesAnother(): KmsError {
  return new KmsError('AccessDeniedException', 'the vault is unlocked for another user or role', {
    hint: ['omit --as, unset KMS_AS and as, and work as that one: kms status', 'or end it: kms lock'],
  });
}

/** The principal that a request's header names. Rejects with `AccessDeniedException` if the agent does not serve it. */
async function actingIn({ local, only }: Place, named: string | undefined): Promise<Acting | undefined> {
  if (named === undefined) return only;
  const actor = parseActor(named);
  if (actor === undefined) throw new KmsError('Usage', 'not the name of a user or role');
  const { actAs } = await import('../connection/actor.ts');
  if (only === undefined) return await actAs(local, actor);
  // A caller restricted to one principal must not learn whether another exists.
  const asked = await actAs(local, actor).catch((error: unknown) => {
    if (isKmsError(error) && error.code === 'NotFoundException') throw servesAnother();
    throw error;
  });
  const { arn, principalId } = asked.identity;
  if (arn !== only.identity.arn || principalId !== only.identity.principalId) throw servesAnother();
  return only;
}

function callerIn(place: Place): (caller: RemoteCaller<Acting>) => Promise<Caller> {
  return async ({ principal, as, ...from }) => {
    const acting = (await actingIn(place, as)) ?? principal;
    return { ...acting, ...from };
  };
}

/** Creates the agent of an open vault. Rejects with `NotFoundException` if `only` does not exist. */
export async function agentIn(local: Local, only: Actor | undefined): Promise<Agent> {
  const { actAs } = await import('../connection/actor.ts');
  const acting = only === undefined || only.kind === 'root' ? undefined : await actAs(local, only);
  const callerOf = callerIn({ local, only: acting });
  const call = (remote: RemoteCaller<Acting>): Call => {
    const caller = callerOf(remote);
    // The call may be refused before anything awaits its caller.
    caller.catch(() => undefined);
    return async (operation, input) => local.engine.callAs(await caller)(operation, input);
  };
  return {
    ...(acting && { only: acting.identity.arn }),
    call,
    actions: await actionsIn(local, callerOf, call),
  };
}

async function actionsIn(
  local: Local,
  callerOf: ReturnType<typeof callerIn>,
  call: Agent['call'],
): Promise<Actions> {
  const { shareIdentityPath, sharingEventOf, sharingIn, shareNotePath } =
    await import('../connection/sharing.ts');
  const { answerBundles, bundlesAction, bundlesIn } = await import('../connection/keybundles.ts');
  const { runDueAction } = await import('../connection/connect.ts');
  const { answerListing, listingAction } = await import('../connection/listing.ts');
  const { answerQuestion, questionAction } = await import('../connection/questions.ts');
  const { answerFingerprints, fingerprintsAction, fingerprintsIn } =
    await import('../connection/fingerprints.ts');
  const { callsAction } = await import('../connection/agentkms.ts');
  const { answerCalls } = await import('../server/calls.ts');
  return {
    [runDueAction]: async (_, remote) => ({ ...(await local.engine.runDue(await callerOf(remote))) }),
    [bundlesAction]: async (body, remote) => answerBundles(bundlesIn(local, await callerOf(remote)), body),
    [callsAction]: (body, remote) => answerCalls((requestId) => call({ ...remote, requestId }), body),
    [fingerprintsAction]: async (body, remote) =>
      answerFingerprints(await fingerprintsIn(local, await callerOf(remote)), body),
    [listingAction]: async (body, remote) =>
      answerListing(local.engine.listing(await callerOf(remote)), body),
    [questionAction]: async (body, remote) => answerQuestion(local.engine.ask(await callerOf(remote)), body),
    [shareNotePath]: async (body, remote) => {
      const event = await sharingEventOf(body);
      await (await sharingIn(local, await callerOf(remote))).note(event);
      return {};
    },
    [shareIdentityPath]: async (_, remote) => ({
      ...(await (await sharingIn(local, await callerOf(remote))).identity()),
    }),
  };
}
