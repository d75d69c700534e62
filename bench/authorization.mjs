// The cost of authorization: decisions alone, as a fraction of one Encrypt of the same run; then Encrypt as a user, in a vault of
// few and of many principals, by a policy and by one grant among many: the time per call must stay flat.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './measure.mjs';
import { library, newVault, openOver } from './vault.mjs';

const account = '111122223333';
const root = `arn:aws:iam::${account}:root`;
const user = `arn:aws:iam::${account}:user/alice`;
const key = `arn:aws:kms:us-east-1:${account}:key/bc436485-5092-42b8-92a3-0aa8b93536dc`;
const decisions = 20_000;
const rounds = 5;
const batches = 25;
const warmUp = 10;
const callsAtOnce = 128;

const statement = (more) => ({ Effect: 'Allow', Action: 'kms:Encrypt', Resource: '*', ...more });
const documentOf = (Statement) => JSON.stringify({ Version: '2012-10-17', Statement });

/** Statements about the action that are not met, then the one that is: the longest way to an answer. */
function identityPolicy(lib, statements) {
  const unmet = (i) =>
    statement({
      Resource: `arn:aws:kms:*:${account}:key/*${i}-none`,
      Condition: {
        StringEquals: { 'kms:EncryptionContext:app': `app-${i}`, 'aws:PrincipalTag/team': '${aws:username}' },
      },
    });
  const text = documentOf([...Array.from({ length: statements - 1 }, (_, i) => unmet(i)), statement()]);
  return { kind: 'identity', name: 'policy', document: lib.parsePolicy(text, 'identity') };
}

/** Microseconds of one decision. */
function decisionTime(lib, policies) {
  const keyPolicy = documentOf([statement({ Principal: { AWS: root }, Action: 'kms:*' })]);
  const policy = { kind: 'key', name: 'key policy', document: lib.parsePolicy(keyPolicy, 'key') };
  const principal = {
    type: 'User',
    account,
    arn: user,
    principalArn: user,
    id: 'AIDAEXAMPLE',
    userName: 'alice',
    tags: new Map(),
    policies,
  };
  const context = { get: (name) => (name === 'aws:username' ? ['alice'] : undefined) };
  const request = { principal, action: 'kms:Encrypt', resource: key, account, context };
  const authority = { policy, grants: [], crossAccount: true };
  const once = () => {
    const start = performance.now();
    for (let i = 0; i < decisions; i++) {
      if (!lib.decide(request, authority).allowed) throw new Error('the decision is wrong');
    }
    return ((performance.now() - start) * 1000) / decisions;
  };
  once();
  return median(Array.from({ length: rounds }, once));
}

/** Microseconds of one call, of many that share transactions: the cost of the disk is not measured. Batches of each kind alternate. */
async function callTimes(calls) {
  const once = async (call) => {
    const start = performance.now();
    await Promise.all(Array.from({ length: callsAtOnce }, call));
    return ((performance.now() - start) * 1000) / callsAtOnce;
  };
  const taken = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
  for (let i = -warmUp; i < batches; i++) {
    for (const [name, call] of Object.entries(calls)) {
      const time = await once(call);
      if (i >= 0) taken[name].push(time);
    }
  }
  return Object.fromEntries(Object.entries(taken).map(([name, times]) => [name, median(times)]));
}

async function inBatches(count, work) {
  for (let at = 0; at < count; at += callsAtOnce) {
    const batch = Array.from({ length: Math.min(callsAtOnce, count - at) }, (_, i) => at + i);
    await Promise.all(batch.map(work));
  }
}

async function userKms({ local }, iam, name, policy) {
  const { User } = await iam('CreateUser', { UserName: name });
  if (policy) {
    await iam('PutUserPolicy', { UserName: name, PolicyName: 'use', PolicyDocument: documentOf([policy]) });
  }
  const identity = {
    type: 'IAMUser',
    principalId: User.UserId,
    arn: User.Arn,
    accountId: account,
    userName: name,
  };
  const caller = { identity, region: 'us-east-1', sourceIp: '127.0.0.1', userAgent: 'bench' };
  return { arn: User.Arn, kms: local.engine.as(caller) };
}

export async function authorization() {
  const folder = mkdtempSync(join(tmpdir(), 'kms-bench-'));
  try {
    const lib = await library();
    const path = join(folder, 'vault.db');
    const open = await openOver(lib, path, await newVault(lib, path));
    const { local, kms, close } = open;
    const identity = { type: 'Root', principalId: account, arn: root, accountId: account };
    const iam = local.engine.iamAs({
      identity,
      region: 'us-east-1',
      sourceIp: '127.0.0.1',
      userAgent: 'bench',
    });
    const { KeyMetadata } = await kms.createKey({});
    const KeyId = KeyMetadata.Arn;
    const encrypt = (by) => () => by.encrypt({ KeyId, Plaintext: Buffer.alloc(32, 1) });

    const { root: byRoot } = await callTimes({ root: encrypt(kms) });
    console.log(`  Encrypt as root: ${byRoot.toFixed(0)} µs`);
    const ten = Array.from({ length: 10 }, () => identityPolicy(lib, 10));
    const cases = {
      '1 statement': [identityPolicy(lib, 1)],
      '10 statements': [identityPolicy(lib, 10)],
      '100 statements': [identityPolicy(lib, 100)],
      '10 policies of 10 statements': ten,
    };
    for (const [name, policies] of Object.entries(cases)) {
      const time = decisionTime(lib, policies);
      console.log(`  decision, ${name}: ${time.toFixed(2)} µs, ${(time / byRoot).toFixed(3)} x Encrypt`);
    }

    const alice = await userKms(open, iam, 'alice', statement());
    const bea = await userKms(open, iam, 'bea');
    await kms.createGrant({ KeyId, GranteePrincipal: bea.arn, Operations: ['Encrypt'] });
    const measure = () =>
      callTimes({ root: encrypt(kms), policy: encrypt(alice.kms), grant: encrypt(bea.kms) });
    const few = await measure();
    await inBatches(1000, (i) => iam('CreateUser', { UserName: `user-${i}` }));
    await inBatches(1000, (i) =>
      kms.createGrant({
        KeyId,
        GranteePrincipal: `arn:aws:iam::${account}:user/user-${i}`,
        Operations: ['Encrypt', 'Decrypt'],
      }),
    );
    const many = await measure();
    for (const how of ['policy', 'grant']) {
      const ratios = [few, many].map((time) => (time[how] / time.root).toFixed(2));
      console.log(
        `  Encrypt by ${how}: ${few[how].toFixed(0)} µs (${ratios[0]} x root); with 1,000 users and 1,000 grants ` +
          `${many[how].toFixed(0)} µs (${ratios[1]} x root)`,
      );
    }
    await close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
