/** One decision case, from nothing to what the program answers. */
import { randomUUID } from 'node:crypto';
import type { Input } from '../../src/api/kms.ts';
import { isKmsError } from '../../src/base/errors.ts';
import { aliasArn, delegating, own, type DecisionCase } from '../decisions/world.ts';
import {
  completed,
  makeAliases,
  makeKey,
  nameInRequest,
  prepare,
  type MadeKey,
  type Request,
} from './calls.ts';
import { grantTerms, type Actor, type Stage } from './stage.ts';
import { makeSayable, policyText, rename, type Naming, type Sayable } from './texts.ts';

/** What was asked for, and what came of it. */
export interface Replayed {
  readonly actor: string;
  readonly action: string;
  readonly resource: string;
  /** `allowed`, or `CODE: message`. */
  readonly said: string;
  /** Across accounts: what is said of a key that is not there, with the key's own id in it. */
  readonly saidOfNothing?: string;
}

async function saying(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'allowed';
  } catch (error) {
    if (isKmsError(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
}

export function send({ kms }: Actor, { operation, input }: Request): Promise<string> {
  return saying(kms(operation, input as Input<typeof operation>));
}

/** A session of the role that the case's trust policy guards. */
async function assume(stage: Stage, given: Sayable, naming: Naming): Promise<Replayed> {
  const { caller, trust = [], permission, facts = {} } = given;
  const actor = await stage.actor(caller, naming);
  const role = await stage.trustedRole(trust, naming);
  const externalId = facts['sts:ExternalId'];
  const assumed = (RoleArn: string): Promise<string> =>
    saying(
      actor.iam('AssumeRole', {
        RoleArn,
        RoleSessionName: 'replayed',
        ...(typeof externalId === 'string' && { ExternalId: externalId }),
        ...(permission === 'sts:TagSession' && { Tags: [{ Key: 'team', Value: 'blue' }] }),
      }),
    );
  const missing = `${role}-missing`;
  return {
    actor: actor.arn,
    action: permission,
    resource: role,
    said: await assumed(role),
    ...(caller.account !== undefined && {
      saidOfNothing: (await assumed(missing)).replaceAll(missing, role),
    }),
  };
}

function ofNothing({ operation, input }: Request, { id }: MadeKey, missing: string): Request {
  const entries = Object.entries(input).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? value.replaceAll(id, missing) : value,
  ]);
  return { operation, input: Object.fromEntries(entries) as object };
}

type Pairs = NonNullable<DecisionCase['encryptionContext']>;

function renamePairs(pairs: Pairs, naming: Naming): Pairs {
  return JSON.parse(rename(JSON.stringify(pairs), naming)) as Pairs;
}

async function callOnKey(stage: Stage, written: Sayable, naming: Naming): Promise<Replayed> {
  const { encryptionContext, ...completedCase } = completed(written);
  const given: Sayable = {
    ...completedCase,
    ...(encryptionContext && { encryptionContext: renamePairs(encryptionContext, naming) }),
  };
  const { permission, caller, sourceIp, grants = [], resource } = given;
  const key = await makeKey(stage, given);
  const names = { ...naming, key: key.id };
  const actor = await stage.actor(caller, names, sourceIp);
  await makeAliases(stage, given, key, names);
  const keyName = nameInRequest(given, key, names);
  const request = await prepare({ stage, given, naming: names, key, actor, keyName });
  const root = stage.place.root(own).kms;
  for (const grant of grants) {
    await root('CreateGrant', { KeyId: key.id, ...grantTerms(grant, actor.principalArn, names) });
  }
  const Policy = policyText(given.keyPolicy ?? delegating, names);
  await stage.mention(Policy);
  await root('PutKeyPolicy', { KeyId: key.id, Policy, BypassPolicyLockoutSafetyCheck: true });
  const missing = randomUUID();
  return {
    actor: actor.arn,
    action: `kms:${permission}`,
    resource: resource === undefined ? key.arn : rename(aliasArn, names),
    ...(caller.account !== undefined && {
      saidOfNothing: (await send(actor, ofNothing(request, key, missing))).replaceAll(missing, key.id),
    }),
    said: await send(actor, request),
  };
}

async function callAlone(stage: Stage, given: Sayable, naming: Naming): Promise<Replayed> {
  const { permission, caller, sourceIp } = given;
  const actor = await stage.actor(caller, naming, sourceIp);
  const key = { arn: '', id: '' };
  const request = await prepare({ stage, given, naming, key, actor, keyName: '' });
  return { actor: actor.arn, action: `kms:${permission}`, resource: '*', said: await send(actor, request) };
}

export async function replay(stage: Stage, given: DecisionCase, suffix: string): Promise<Replayed> {
  const naming: Naming = { suffix, later: new Date(Date.now() + 1_800_000) };
  const sayable = makeSayable(given, stage.place);
  if (given.trust) return assume(stage, sayable, naming);
  if (given.keyPolicy === null && given.resource === undefined) return callAlone(stage, sayable, naming);
  return callOnKey(stage, sayable, naming);
}
