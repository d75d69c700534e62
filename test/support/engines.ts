/** A real engine over a real vault, with a clock that the test moves. */
import { readFile } from 'node:fs/promises';
import type { Kms } from '../../src/api/kms.ts';
import type { Identity } from '../../src/audit/event.ts';
import type { Caller } from '../../src/engine/callstate.ts';
import type { Recorder } from '../../src/engine/recorder.ts';
import { rootArn } from '../../src/base/arn.ts';
import { isJsonObject, type JsonObject } from '../../src/base/json.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { Ledger } from '../../src/engine/ledger.ts';
import type { Principal } from '../../src/policy/model.ts';
import type { OpenVault } from '../../src/vault/vault.ts';
import { callerOf } from './principals.ts';
import { makeVault, openTestVault, temporaryFolder, testAccount, testRegion } from './vaults.ts';
import { join } from 'node:path';

export const rootIdentity: Identity = {
  type: 'Root',
  principalId: testAccount,
  arn: rootArn(testAccount),
  accountId: testAccount,
};

export interface TestEngine {
  readonly kms: Kms;
  readonly engine: Engine;
  readonly vault: OpenVault;
  readonly recorder: Recorder;
  /** The root user's calls. */
  readonly root: Caller;
  readonly account: string;
  readonly region: string;
  inRegion(region: string): Kms;
  /** The calls of a principal that is not in the vault. */
  as(principal: Principal): Kms;
  now(): Date;
  advanceDays(days: number): void;
  /** The audit trail's records so far. */
  trail(): Promise<readonly JsonObject[]>;
  close(): Promise<void>;
}

export async function openTestEngine(account = testAccount): Promise<TestEngine> {
  const vault = await openTestVault(await makeVault(join(temporaryFolder(), 'vault.db'), account));
  const identity: Identity = {
    ...rootIdentity,
    principalId: account,
    arn: rootArn(account),
    accountId: account,
  };
  const root: Caller = { identity, region: testRegion, sourceIp: '192.0.2.7', userAgent: 'test' };
  let offset = 0;
  const clock = () => new Date(Date.now() + offset);
  const ledger = new Ledger(vault, clock);
  const engine = createEngine({ vault, recorder: ledger, clock });
  const as = (identity: Identity, region = testRegion) => engine.as({ ...root, identity, region });
  return {
    kms: as(identity),
    engine,
    vault,
    recorder: ledger,
    root,
    account,
    region: testRegion,
    inRegion: (region) => as(identity, region),
    as: (principal) => engine.as(callerOf(root, principal)),
    now: clock,
    advanceDays: (days) => {
      offset += days * 86_400_000;
    },
    trail: async () => {
      const lines = (await readFile(ledger.log.path, 'utf8')).trimEnd().split('\n');
      return lines.map((line) => JSON.parse(line) as unknown).filter(isJsonObject);
    },
    close: async () => {
      await ledger.close();
      vault.close();
    },
  };
}
