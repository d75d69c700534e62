/** Calls among accounts that are open together: whose vault answers, what both trails say, and what a failure between the two leaves. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Call, OperationName } from '../../src/api/kms.ts';
import { rootArn } from '../../src/base/arn.ts';
import { isKmsError } from '../../src/base/errors.ts';
import type { JsonObject } from '../../src/base/json.ts';
import { Accounts } from '../../src/engine/accounts/accounts.ts';
import { makeAccounts, openAccounts, type Account, type TestAccounts } from '../support/accounts.ts';
import { makeVault, removeTemporaryFolders } from '../support/vaults.ts';

const [a, b, c] = ['111111111111', '222222222222', '333333333333'] as const;
const text = Buffer.from('a snapshot');
const EncryptionContext = { snapshot: '7' };

let open: TestAccounts;
let alpha: Account;
let beta: Account;
let gamma: Account;

beforeEach(async () => {
  open = await openAccounts(await makeAccounts(a, b, c));
  [alpha, beta, gamma] = open.all as [Account, Account, Account];
});
afterEach(async () => {
  for (const account of open.all) expect(await account.faults()).toEqual([]);
  await open.close();
});
afterAll(removeTemporaryFolders);

function policyFor(owner: string, others: readonly string[], actions: readonly string[]): string {
  const allow = (who: readonly string[], Action: readonly string[]): JsonObject => ({
    Effect: 'Allow',
    Principal: { AWS: who.map(rootArn) },
    Action,
    Resource: '*',
  });
  const Statement = [allow([owner], ['kms:*']), ...(actions.length > 0 ? [allow(others, actions)] : [])];
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

async function keyOf(
  owner: Account,
  others: readonly string[] = [],
  actions: readonly string[] = [],
): Promise<string> {
  const created = await open.as(owner)('CreateKey', { Policy: policyFor(owner.id, others, actions) });
  return created.KeyMetadata?.Arn ?? '';
}

async function lastOf(account: Account): Promise<JsonObject> {
  return (await account.trail()).at(-1) ?? {};
}

async function refusal(work: Promise<unknown>): Promise<readonly [string, string]> {
  try {
    await work;
  } catch (error) {
    if (isKmsError(error)) return [error.code, error.message];
    throw error;
  }
  return ['none', ''];
}

async function encrypted(caller: Account, KeyId: string): Promise<Uint8Array> {
  const { CiphertextBlob } = await open.as(caller)('Encrypt', { KeyId, Plaintext: text, EncryptionContext });
  return CiphertextBlob ?? new Uint8Array();
}

describe('a key of another account', () => {
  it('is used where both sides let it, by its ARN or the ciphertext alone', async () => {
    const key = await keyOf(alpha, [b], ['kms:Encrypt', 'kms:Decrypt', 'kms:DescribeKey']);
    const asBeta = open.as(beta);
    const blob = await encrypted(beta, key);
    for (const KeyId of [key, undefined]) {
      const { Plaintext } = await asBeta('Decrypt', {
        CiphertextBlob: blob,
        EncryptionContext,
        ...(KeyId === undefined ? {} : { KeyId }),
      });
      expect(Buffer.from(Plaintext ?? [])).toEqual(text);
    }
    const described = await asBeta('DescribeKey', { KeyId: key });
    expect(described.KeyMetadata).toMatchObject({ AWSAccountId: a, Arn: key });
    await open.as(alpha)('CreateAlias', { AliasName: 'alias/x', TargetKeyId: key });
    const alias = `arn:aws:kms:us-east-1:${a}:alias/x`;
    expect((await asBeta('Encrypt', { KeyId: alias, Plaintext: text })).KeyId).toBe(key);
  });

  it('tells the owner of a key neither who was refused nor what the policies of its account say', async () => {
    const key = await keyOf(alpha, [b], ['kms:Encrypt', 'kms:Decrypt']);
    const iam = beta.engine.iamAs(beta.root);
    const { User } = await iam('CreateUser', { UserName: 'bob' });
    const [id = '', arn = ''] = [User?.UserId, User?.Arn];
    const identity = { type: 'IAMUser', principalId: id, arn, accountId: b, userName: 'bob' } as const;
    const asBob = open.accounts.callAs({ ...beta.root, identity });
    const [, message] = await refusal(asBob('Encrypt', { KeyId: key, Plaintext: text }));
    expect(message).toContain(arn);
    expect(message).toContain('no identity-based policy allows');
    const [owners, callers] = [await lastOf(alpha), await lastOf(beta)];
    expect(callers).toMatchObject({ errorCode: 'AccessDeniedException', errorMessage: message });
    expect(owners).toMatchObject({
      errorCode: 'AccessDeniedException',
      errorMessage: `User: ${id} is not authorized to perform: kms:Encrypt on resource: ${key}`,
      sharedEventID: callers['sharedEventID'],
    });
    expect(JSON.stringify(owners)).not.toContain(arn);
  });

  it('has a line in each of the two trails, which know of each other', async () => {
    const key = await keyOf(alpha, [b], ['kms:Encrypt']);
    await encrypted(beta, key);
    const [owners, callers] = [await lastOf(alpha), await lastOf(beta)];
    expect(owners).toMatchObject({
      eventName: 'Encrypt',
      userIdentity: { type: 'AWSAccount', principalId: b, accountId: b },
      recipientAccountId: a,
      resources: [{ accountId: a, ARN: key }],
    });
    expect(owners['userIdentity']).not.toHaveProperty('arn');
    expect(callers).toMatchObject({
      eventName: 'Encrypt',
      userIdentity: { type: 'Root', arn: rootArn(b), accountId: b },
      recipientAccountId: b,
      resources: [{ accountId: a, ARN: key }],
      requestParameters: { keyId: key, encryptionContext: EncryptionContext },
    });
    expect(owners['sharedEventID']).toMatch(/^[0-9a-f-]{36}$/);
    expect(callers['sharedEventID']).toBe(owners['sharedEventID']);
    expect(callers['requestID']).toBe(owners['requestID']);
    expect(callers['eventID']).not.toBe(owners['eventID']);
  });

  it('that is missing, forbidden or of an account that is not here gets one answer', async () => {
    const forbidden = await keyOf(alpha);
    const missing = forbidden.replace(/[^/]+$/, '00000000-0000-4000-8000-000000000000');
    const elsewhere = forbidden.replace(a, '999999999999');
    const answers = new Map<string, readonly [string, string]>();
    for (const KeyId of [forbidden, missing, elsewhere]) {
      const answer = await refusal(open.as(beta)('Encrypt', { KeyId, Plaintext: text }));
      answers.set(answer.join(' '), answer);
      expect(await lastOf(beta)).toMatchObject({
        eventName: 'Encrypt',
        errorCode: 'AccessDeniedException',
        errorMessage: answer[1],
        resources: [],
        recipientAccountId: b,
      });
    }
    const [[code, message] = ['', '']] = [...answers.values()];
    expect([answers.size, code]).toEqual([1, 'AccessDeniedException']);
    expect(message).toContain(
      `User: ${rootArn(b)} is not authorized to perform: kms:Encrypt on this resource`,
    );
    const denied = (await alpha.trail()).filter(({ errorCode }) => errorCode === 'AccessDeniedException');
    expect(denied).toHaveLength(2);
  });

  it('cannot be told from one that is nowhere by its ciphertext', async () => {
    const key = await keyOf(alpha);
    const blob = await encrypted(alpha, key);
    const nowhere = Buffer.from(blob);
    const id = Buffer.from(key.slice(-36).replaceAll('-', ''), 'hex');
    const at = nowhere.indexOf(id);
    expect(at).toBeGreaterThan(0);
    nowhere[at] = (nowhere[at] ?? 0) ^ 1;
    const asked = (CiphertextBlob: Uint8Array): Promise<readonly [string, string]> =>
      refusal(open.as(beta)('Decrypt', { CiphertextBlob, EncryptionContext }));
    const answer = await asked(blob);
    expect(answer[0]).toBe('AccessDeniedException');
    expect(await asked(nowhere)).toEqual(answer);
  });

  it('does not take what AWS lets no other account do', async () => {
    const key = await keyOf(alpha, [b], ['kms:*']);
    const asBeta = open.as(beta);
    const calls: readonly (readonly [OperationName, object])[] = [
      ['DisableKey', {}],
      ['PutKeyPolicy', { Policy: policyFor(a, [], []) }],
      ['GetKeyPolicy', {}],
      ['ListKeyPolicies', {}],
      ['TagResource', { Tags: [] }],
      ['ScheduleKeyDeletion', {}],
      ['EnableKeyRotation', {}],
      ['RotateKeyOnDemand', {}],
      ['ListKeyRotations', {}],
    ];
    const before = (await alpha.trail()).length;
    for (const [operation, more] of calls) {
      const [code] = await refusal(asBeta(operation, { KeyId: key, ...more }));
      expect([operation, code]).toEqual([operation, 'AccessDeniedException']);
    }
    expect((await alpha.trail()).length).toBe(before);
    for (const operation of ['GetKeyRotationStatus', 'ListGrants', 'DescribeKey'] as const) {
      expect([operation, await refusal(asBeta(operation, { KeyId: key }))]).toEqual([
        operation,
        ['none', ''],
      ]);
    }
  });

  it('gives grants, which its token and its ARN retire', async () => {
    const key = await keyOf(alpha, [b], ['kms:CreateGrant', 'kms:RetireGrant']);
    const grant = await open.as(beta)('CreateGrant', {
      KeyId: key,
      GranteePrincipal: rootArn(b),
      RetiringPrincipal: rootArn(b),
      Operations: ['Encrypt'],
    });
    expect((await lastOf(beta))['responseElements']).toMatchObject({ grantId: grant.GrantId });
    await encrypted(beta, key);
    await open.as(beta)('RetireGrant', { GrantToken: grant.GrantToken ?? '' });
    expect(await lastOf(alpha)).toMatchObject({ eventName: 'RetireGrant', recipientAccountId: a });
    expect((await refusal(encrypted(beta, key)))[0]).toBe('AccessDeniedException');
  });
});

it('the grants that a principal may retire are listed whichever account their keys are of', async () => {
  const principal = rootArn(b);
  const grant = async (owner: Account): Promise<string> => {
    const terms = {
      GranteePrincipal: rootArn(c),
      RetiringPrincipal: principal,
      Operations: ['Decrypt'],
    } as const;
    return (await open.as(owner)('CreateGrant', { KeyId: await keyOf(owner), ...terms })).GrantId ?? '';
  };
  const made = [
    await grant(gamma),
    await grant(beta),
    await grant(alpha),
    await grant(alpha),
    await grant(beta),
  ];
  const pages = async (Limit?: number): Promise<readonly (readonly (string | undefined)[])[]> => {
    const found: (readonly (string | undefined)[])[] = [];
    let Marker: string | undefined;
    do {
      const page = await open.as(beta)('ListRetirableGrants', {
        RetiringPrincipal: principal,
        Limit,
        Marker,
      });
      found.push((page.Grants ?? []).map(({ GrantId }) => GrantId));
      for (const { KeyId, IssuingAccount } of page.Grants ?? []) {
        expect(rootArn(KeyId?.split(':')[4] ?? '')).toBe(IssuingAccount);
      }
      Marker = page.NextMarker;
      expect(page.Truncated).toBe(Marker !== undefined);
    } while (Marker !== undefined);
    return found;
  };
  for (const limit of [undefined, 1, 2, 3, 4, 5]) {
    const found = await pages(limit);
    expect(found.flat().sort()).toEqual([...made].sort());
    if (limit !== undefined) expect(Math.max(...found.map((page) => page.length))).toBe(limit);
  }
  // Its own account says who may list them, and another principal's are not the account's to know.
  expect((await open.as(alpha)('ListRetirableGrants', { RetiringPrincipal: rootArn(a) })).Grants).toEqual([]);
  expect((await open.as(alpha)('ListRetirableGrants', { RetiringPrincipal: principal })).Grants).toHaveLength(
    2,
  );
});

describe('a re-encryption', () => {
  const move = (caller: Account, blob: Uint8Array, to: string, more: object = {}): ReturnType<Call> =>
    open.as(caller)('ReEncrypt', {
      CiphertextBlob: blob,
      DestinationKeyId: to,
      SourceEncryptionContext: EncryptionContext,
      DestinationEncryptionContext: { mine: 'now' },
      ...more,
    });

  const eventsOf = async (account: Account): Promise<readonly JsonObject[]> =>
    (await account.trail()).filter(({ eventName }) => eventName === 'ReEncrypt');

  it.each([
    ['from another account to the own', 0, 1],
    ['from the own account to another', 1, 0],
    ['from one to another, neither the own', 0, 2],
  ] as const)('%s', async (_, from, to) => {
    const caller = beta;
    const [source, destination] = [open.all[from] ?? alpha, open.all[to] ?? alpha];
    const sourceKey = await keyOf(source, [b], ['kms:Encrypt', 'kms:ReEncryptFrom']);
    const key = await keyOf(destination, [b], ['kms:ReEncryptTo', 'kms:Decrypt']);
    const blob = await encrypted(caller, sourceKey);
    const moved = (await move(caller, blob, key)) as {
      CiphertextBlob: Uint8Array;
      SourceKeyId: string;
      KeyId: string;
    };
    expect(moved).toMatchObject({
      SourceKeyId: sourceKey,
      KeyId: key,
      SourceEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
      DestinationEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    });
    const { Plaintext } = await open.as(caller)('Decrypt', {
      CiphertextBlob: moved.CiphertextBlob,
      EncryptionContext: { mine: 'now' },
    });
    expect(Buffer.from(Plaintext ?? [])).toEqual(text);
    const records = (await Promise.all([...new Set([source, destination, caller])].map(eventsOf))).flat();
    expect(records).toHaveLength(new Set([source, destination, caller]).size);
    expect(new Set(records.map(({ sharedEventID }) => sharedEventID)).size).toBe(1);
    const own = records.find(({ recipientAccountId }) => recipientAccountId === b);
    expect(own).toMatchObject({ userIdentity: { type: 'Root' } });
    const arns = (own?.['resources'] as readonly JsonObject[]).map(({ ARN }) => ARN);
    expect(arns).toEqual(expect.arrayContaining([sourceKey, key]));
    expect(JSON.stringify(records)).not.toContain(text.toString('base64'));
  });

  it.each([
    ['the source', [], ['kms:ReEncryptTo'], 'kms:ReEncryptFrom'],
    ['the destination', ['kms:ReEncryptFrom'], [], 'kms:ReEncryptTo'],
  ] as const)('fails where %s does not let it, and both sides say so', async (_, from, to, permission) => {
    const sourceKey = await keyOf(alpha, [b], from);
    const key = await keyOf(gamma, [b], to);
    const blob = await encrypted(alpha, sourceKey);
    const [code, message] = await refusal(move(beta, blob, key));
    expect([code, message]).toEqual(['AccessDeniedException', expect.stringContaining(permission)]);
    expect(await eventsOf(beta)).toMatchObject([{ errorCode: code, errorMessage: message }]);
    const [ofSource, ofDestination] = [await eventsOf(alpha), await eventsOf(gamma)];
    if (permission === 'kms:ReEncryptFrom') {
      expect([ofSource, ofDestination]).toMatchObject([[{ errorCode: code }], []]);
    } else {
      expect([ofSource, ofDestination]).toMatchObject([
        [{ additionalEventData: { part: 'ReEncryptFrom' } }],
        [{ errorCode: code }],
      ]);
    }
  });

  it('does not say what is wrong with a ciphertext, nor work with another context', async () => {
    const sourceKey = await keyOf(alpha, [b], ['kms:ReEncryptFrom']);
    const key = await keyOf(beta);
    const blob = await encrypted(alpha, sourceKey);
    const broken = Buffer.from(blob);
    broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1;
    const answers = [
      await refusal(move(beta, broken, key)),
      await refusal(move(beta, blob, key, { SourceEncryptionContext: {} })),
    ];
    expect(answers[0]?.[0]).toBe('InvalidCiphertextException');
    expect(answers[1]).toEqual(answers[0]);
    expect(await eventsOf(beta)).toMatchObject([
      { errorCode: 'InvalidCiphertextException' },
      { errorCode: 'InvalidCiphertextException' },
    ]);
  });

  it('can be tried without being done', async () => {
    const sourceKey = await keyOf(alpha, [b], ['kms:ReEncryptFrom']);
    const [key, closed] = [await keyOf(beta), await keyOf(gamma)];
    const blob = await encrypted(alpha, sourceKey);
    expect((await refusal(move(beta, blob, key, { DryRun: true })))[0]).toBe('DryRunOperationException');
    expect((await refusal(move(beta, blob, closed, { DryRun: true })))[0]).toBe('AccessDeniedException');
    expect(await eventsOf(beta)).toMatchObject([
      { errorCode: 'DryRunOperationException' },
      { errorCode: 'AccessDeniedException' },
    ]);
  });
});

describe('lines of two trails', () => {
  const shared = async (account: Account): Promise<readonly unknown[]> =>
    (await account.trail()).flatMap(({ sharedEventID }) => sharedEventID ?? []);

  it('are the same ones, however many calls there are at once', async () => {
    const keys = [await keyOf(alpha, [b], ['kms:Encrypt']), await keyOf(beta, [a], ['kms:Encrypt'])];
    const calls = Array.from({ length: 60 }, (_, index) =>
      encrypted(index % 2 === 0 ? beta : alpha, keys[index % 2] ?? ''),
    );
    await Promise.all(calls);
    const [one, other] = [await shared(alpha), await shared(beta)];
    expect([one.length, new Set(one).size]).toEqual([60, 60]);
    expect(new Set(other)).toEqual(new Set(one));
    expect(other).toHaveLength(60);
  });

  it('where the second cannot be written, are no answer, and there later', async () => {
    const key = await keyOf(alpha, [b], ['kms:CreateGrant', 'kms:Encrypt']);
    const broken = new Accounts([
      alpha,
      {
        ...beta,
        vault: beta.vault,
        // The transaction of the caller's own vault does not come to be, as on a full disk.
        recorder: { submit: () => Promise.reject(new Error('no space')) },
      },
    ]);
    await expect(
      broken.callAs(beta.root)('CreateGrant', {
        KeyId: key,
        GranteePrincipal: rootArn(b),
        Operations: ['Encrypt'],
      }),
    ).rejects.toThrow('no space');
    expect([await shared(alpha), await shared(beta)]).toEqual([[expect.any(String)], []]);
    // Another process, later.
    open.kill();
    open = await openAccounts(open.paths, 0);
    [alpha, beta] = open.all as [Account, Account];
    expect(await shared(beta)).toEqual(await shared(alpha));
    const again = await lastOf(beta);
    expect(again).toMatchObject({ eventName: 'CreateGrant', recipientAccountId: b });
    await open.close();
    open = await openAccounts(open.paths, 0);
    [alpha, beta] = open.all as [Account, Account];
    expect(await shared(beta)).toHaveLength(1);
  });

  it('wait for an account that is not open', async () => {
    const key = await keyOf(alpha, [b], ['kms:Encrypt']);
    const broken = new Accounts([
      alpha,
      { ...beta, vault: beta.vault, recorder: { submit: () => Promise.reject(new Error('no space')) } },
    ]);
    await expect(broken.callAs(beta.root)('Encrypt', { KeyId: key, Plaintext: text })).rejects.toThrow();
    open.kill();
    const [onlyAlpha, onlyBeta] = open.paths;
    open = await openAccounts([onlyAlpha ?? ''], 0);
    await open.close();
    open = await openAccounts([onlyAlpha ?? '', onlyBeta ?? ''], 0);
    [alpha, beta] = open.all as [Account, Account];
    expect(await shared(beta)).toEqual(await shared(alpha));
  });
});

describe('a policy', () => {
  const allowing = (owner: string, principal: string, Action: string) => ({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { AWS: rootArn(owner) }, Action: 'kms:*', Resource: '*' },
      { Effect: 'Allow', Principal: { AWS: principal }, Action, Resource: '*' },
    ],
  });

  it('of a key names none of the accounts that is not there', async () => {
    await beta.engine.iamAs(beta.root)('CreateUser', { UserName: 'bob', Path: '/team/' });
    const create = (principal: string) => {
      const Policy = JSON.stringify(allowing(a, principal, 'kms:Encrypt'));
      return refusal(open.as(alpha)('CreateKey', { Policy }));
    };
    const invalid = [
      'MalformedPolicyDocumentException',
      'Policy contains a statement with one or more invalid principals.',
    ];
    expect(await create(`arn:aws:iam::${b}:user/team/bob`)).toEqual(['none', '']);
    for (const name of [`user/bob`, 'user/team/Bob', 'role/team/bob']) {
      expect(await create(`arn:aws:iam::${b}:${name}`)).toEqual(invalid);
    }
    expect(await create(`arn:aws:sts::${c}:assumed-role/none/any-1`)).toEqual(invalid);
    expect(await create(`arn:aws:iam::${a}:user/bob`)).toEqual(invalid);
    expect(await lastOf(alpha)).toMatchObject({ errorCode: invalid[0] });
    // Of an account that is elsewhere nothing is known.
    expect(await create('arn:aws:iam::999999999999:user/bob')).toEqual(['none', '']);
  });

  it('of a role trusts none of the accounts that is not there', async () => {
    const iam = open.accounts.iamAs(alpha.root);
    const trusting = (principal: string) =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { AWS: principal }, Action: 'sts:AssumeRole' }],
      });
    const bob = `arn:aws:iam::${b}:user/bob`;
    const create = () => iam('CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: trusting(bob) });
    const invalid = ['MalformedPolicyDocument', `Invalid principal in policy: "AWS":"${bob}"`];
    expect(await refusal(create())).toEqual(invalid);
    await beta.engine.iamAs(beta.root)('CreateUser', { UserName: 'bob' });
    await create();
    const carol = trusting(`arn:aws:iam::${b}:user/carol`);
    const update = iam('UpdateAssumeRolePolicy', { RoleName: 'r', PolicyDocument: carol });
    expect((await refusal(update))[0]).toBe('MalformedPolicyDocument');
  });

  it('put in two accounts at once that name each other makes neither wait', async () => {
    const names: Readonly<Record<string, string>> = {
      [a]: `arn:aws:iam::${b}:user/bob`,
      [b]: `arn:aws:iam::${a}:user/bob`,
    };
    for (const { engine, root } of [alpha, beta]) await engine.iamAs(root)('CreateUser', { UserName: 'bob' });
    const puts = [alpha, beta].flatMap((account) =>
      Array.from({ length: 20 }, () => {
        const Policy = JSON.stringify(allowing(account.id, names[account.id] ?? '', 'kms:Encrypt'));
        return open.as(account)('CreateKey', { Policy });
      }),
    );
    expect(await Promise.all(puts)).toHaveLength(40);
  });
});

it('two vaults of one account are refused', async () => {
  const copy = await openAccounts([await makeVault(undefined, '444444444444')]);
  expect(() => new Accounts([...copy.all, ...copy.all])).toThrow(
    'two of the vaults belong to the same account',
  );
  await copy.close();
});
