import { randomBytes } from 'node:crypto';
import type { Input, Output } from '../../api/kms.ts';
import { limits } from '../../api/limits.ts';
import type { GrantConstraints, GrantListEntry, GrantOperation } from '../../api/types.ts';
import { keyArn, rootArn } from '../../base/arn.ts';
import { hex } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import { keySpecs } from '../../crypto/specs.ts';
import { isGrantable, isGrantPrincipal, type Grant } from '../../policy/grants.ts';
import { requireRetirement } from '../authorize.ts';
import type { CallState, Handlers } from '../callstate.ts';
import {
  countGrants,
  deleteGrant,
  findNamedGrant,
  getGrant,
  sealGrantToken,
  listGrants,
  listRetirable,
  parseGrantToken,
  putGrant,
  type GrantPage,
} from '../grants.ts';
import type { Key } from '../keys.ts';
import { toPageEnd, getPageLimit, parseMarkerElsewhere } from '../pages.ts';
import { RefusedElsewhere } from '../refusals.ts';

function invalid(message: string): KmsError {
  return new KmsError('ValidationException', message);
}

function checkPrincipal(arn: string | undefined): void {
  if (arn === undefined || isGrantPrincipal(arn)) return;
  throw new KmsError('InvalidArnException', `ARN does not refer to a valid principal: ${arn}`);
}

function checkOperations(key: Key, operations: readonly GrantOperation[]): void {
  if (operations.length === 0) throw invalid('A grant must allow at least one operation.');
  const { family } = keySpecs[key.spec];
  const bad = operations.find((operation) => !isGrantable(operation, family, key.usage));
  if (bad === undefined) return;
  throw invalid(
    `The grant operation ${bad} is not valid for a key with key spec ${key.spec} and key usage ${key.usage}.`,
  );
}

function readConstraints(key: Key, given: GrantConstraints | undefined): Grant['constraints'] {
  const { EncryptionContextSubset: subset, EncryptionContextEquals: equals } = given ?? {};
  if (subset === undefined && equals === undefined) return undefined;
  if (keySpecs[key.spec].family !== 'symmetric') {
    throw invalid('Encryption context constraints are supported only for symmetric encryption KMS keys.');
  }
  const { pairs, characters } = limits.grantConstraint;
  for (const context of [subset ?? {}, equals ?? {}]) {
    const entries = Object.entries(context);
    if (entries.length > pairs) {
      throw invalid(`A grant constraint can include at most ${pairs} encryption context pairs.`);
    }
    if (entries.flat().join('').length > characters) {
      throw invalid(`The encryption context of a grant constraint cannot exceed ${characters} characters.`);
    }
  }
  return { subset, equals };
}

async function createGrant(call: CallState, input: Input<'CreateGrant'>): Promise<Output<'CreateGrant'>> {
  const { tx, key, now } = call;
  checkPrincipal(input.GranteePrincipal);
  checkPrincipal(input.RetiringPrincipal);
  checkOperations(key, input.Operations);
  const terms = {
    name: input.Name,
    grantee: input.GranteePrincipal,
    retiring: input.RetiringPrincipal,
    operations: [...new Set(input.Operations)],
    constraints: readConstraints(key, input.Constraints),
  };
  const former = await findNamedGrant(tx, key, terms);
  const grant = former ?? { ...terms, id: hex(randomBytes(32)), created: now };
  if (former === undefined) {
    const count = await countGrants(tx, key);
    if (count >= limits.grantsPerKey) {
      throw new KmsError(
        'LimitExceededException',
        `Grants per key quota for this account in this region is ${limits.grantsPerKey}, current usage is ${count}.`,
      );
    }
    await putGrant(tx, key, grant);
  }
  return { GrantId: grant.id, GrantToken: await sealGrantToken(tx, key, grant.id) };
}

export function toGrantEntry(
  { account, region }: Pick<CallState, 'account' | 'region'>,
  keyId: string,
  grant: Grant,
): GrantListEntry {
  const { subset, equals } = grant.constraints ?? {};
  return {
    KeyId: keyArn(region, account, keyId),
    GrantId: grant.id,
    Name: grant.name ?? '',
    CreationDate: grant.created,
    GranteePrincipal: grant.grantee,
    ...(grant.retiring !== undefined && { RetiringPrincipal: grant.retiring }),
    IssuingAccount: rootArn(account),
    Operations: grant.operations as readonly GrantOperation[],
    ...(grant.constraints && {
      Constraints: {
        ...(subset && { EncryptionContextSubset: subset }),
        ...(equals && { EncryptionContextEquals: equals }),
      },
    }),
  };
}

function noSuchGrant(grantId: string): KmsError {
  return new KmsError('NotFoundException', `Grant ID ${grantId} not found`);
}

async function requireGrant({ tx }: CallState, key: Key, grantId: string): Promise<Grant> {
  const grant = await getGrant(tx, key, grantId);
  if (grant === undefined) throw noSuchGrant(grantId);
  return grant;
}

/** A page of the grants to one grantee: reads pages of the whole list until it is full. */
async function readPage(
  { tx, key }: CallState,
  grantee: string | undefined,
  limit: number,
  marker: string | undefined,
): Promise<GrantPage> {
  const grants: Grant[] = [];
  let after = marker;
  do {
    const page = await listGrants(tx, key, { limit: limit - grants.length, after });
    grants.push(...page.grants.filter((grant) => grantee === undefined || grant.grantee === grantee));
    after = page.next;
  } while (after !== undefined && grants.length < limit);
  return { grants, next: after };
}

async function listGrantsOfKey(call: CallState, input: Input<'ListGrants'>): Promise<Output<'ListGrants'>> {
  const { key } = call;
  const limit = getPageLimit('ListGrants', input);
  if (input.GrantId !== undefined) {
    const grant = await requireGrant(call, key, input.GrantId);
    const wanted = input.GranteePrincipal === undefined || grant.grantee === input.GranteePrincipal;
    return { Grants: wanted ? [toGrantEntry(call, key.id, grant)] : [], Truncated: false };
  }
  const { grants, next } = await readPage(call, input.GranteePrincipal, limit, input.Marker);
  return { Grants: grants.map((grant) => toGrantEntry(call, key.id, grant)), ...toPageEnd(next) };
}

async function listRetirableGrants(
  call: CallState,
  input: Input<'ListRetirableGrants'>,
): Promise<Output<'ListRetirableGrants'>> {
  const { tx, region, caller } = call;
  const options = { limit: getPageLimit('ListRetirableGrants', input), after: input.Marker };
  checkPrincipal(input.RetiringPrincipal);
  // The list continues with the grants in other accounts (`src/engine/accounts/retirable.ts`).
  if (caller.amongOthers && parseMarkerElsewhere(input.Marker)) return { Grants: [], Truncated: false };
  const { items, next } = await listRetirable(tx, region, input.RetiringPrincipal, options);
  return { Grants: items.map(({ keyId, grant }) => toGrantEntry(call, keyId, grant)), ...toPageEnd(next) };
}

async function revokeGrant(call: CallState, input: Input<'RevokeGrant'>): Promise<Output<'RevokeGrant'>> {
  const { tx, key } = call;
  await deleteGrant(tx, key, await requireGrant(call, key, input.GrantId));
  return {};
}

async function retireGrant(call: CallState, input: Input<'RetireGrant'>): Promise<Output<'RetireGrant'>> {
  const { tx, key, caller } = call;
  const token = input.GrantToken === undefined ? undefined : await parseGrantToken(tx, input.GrantToken);
  const grantId = token?.grantId ?? input.GrantId ?? '';
  const grant = await getGrant(tx, key, grantId);
  if (grant === undefined) {
    // A caller of another account must not learn that the key exists.
    if (!call.isForeign) throw noSuchGrant(grantId);
    throw new RefusedElsewhere({
      caller: caller.identity.arn,
      action: 'kms:RetireGrant',
      resource: input.KeyId ?? '*',
    });
  }
  await requireRetirement(call, key, grant, input);
  await deleteGrant(tx, key, grant);
  return {};
}

export const grantHandlers = {
  CreateGrant: createGrant,
  ListGrants: listGrantsOfKey,
  ListRetirableGrants: listRetirableGrants,
  RevokeGrant: revokeGrant,
  RetireGrant: retireGrant,
} satisfies Handlers;
