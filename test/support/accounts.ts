/** Two accounts in one process: real vaults, engines and trails, and calls among them. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Call } from '../../src/api/kms.ts';
import { rootArn } from '../../src/base/arn.ts';
import { isJsonObject, type JsonObject } from '../../src/base/json.ts';
import { Accounts } from '../../src/engine/accounts/accounts.ts';
import type { Caller } from '../../src/engine/callstate.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { Ledger } from '../../src/engine/ledger.ts';
import { decodeHead } from '../../src/audit/head.ts';
import { verifyTrail } from '../../src/audit/verify.ts';
import { verifyVault } from '../../src/vault/verify.ts';
import type { OpenVault } from '../../src/vault/vault.ts';
import { makeVault, openTestVault, temporaryFolder, testRegion } from './vaults.ts';

export interface Account {
  readonly id: string;
  readonly vault: OpenVault;
  readonly recorder: Ledger;
  readonly engine: Engine;
  readonly root: Caller;
  trail(): Promise<readonly JsonObject[]>;
  /** What `kms vault verify` and `kms audit verify` find. */
  faults(): Promise<readonly string[]>;
}

export function rootCaller(id: string, region = testRegion): Caller {
  return {
    identity: { type: 'Root', principalId: id, arn: rootArn(id), accountId: id },
    region,
    sourceIp: '192.0.2.7',
    userAgent: 'test',
  };
}

export async function openAccount(path: string): Promise<Account> {
  const vault = await openTestVault(path);
  const clock = () => new Date();
  const recorder = new Ledger(vault, clock);
  const { account: id } = vault.settings;
  return {
    id,
    vault,
    recorder,
    engine: createEngine({ vault, recorder, clock }),
    root: rootCaller(id),
    trail: async () => {
      // The first line makes the file.
      const content = existsSync(recorder.log.path) ? await readFile(recorder.log.path, 'utf8') : '';
      const lines = content.split('\n').filter((line) => line !== '');
      return lines.map((line) => JSON.parse(line) as unknown).filter(isJsonObject);
    },
    faults: async () => {
      const { faults } = await verifyVault(vault);
      const key = vault.subkey('audit');
      const trail = await vault.write((tx) =>
        verifyTrail(recorder.log.path, decodeHead(tx.head, vault.id), key),
      );
      return [...faults, ...trail.faults.map(({ line, what }) => `line ${line}: ${what}`)];
    },
  };
}

export interface TestAccounts {
  readonly accounts: Accounts;
  readonly all: readonly Account[];
  readonly paths: readonly string[];
  /** As an account's root user. */
  readonly as: (account: Account, region?: string) => Call;
  /** Without an orderly exit of the process: no state is dropped. */
  kill(): void;
  close(): Promise<void>;
}

export async function openAccounts(paths: readonly string[], abandoned?: number): Promise<TestAccounts> {
  const all = await Promise.all(paths.map(openAccount));
  const accounts = new Accounts(all, abandoned === undefined ? {} : { abandoned });
  await accounts.start();
  return {
    accounts,
    all,
    paths,
    as: ({ id }, region) => accounts.callAs(rootCaller(id, region)),
    kill: () => {
      for (const { vault } of all) vault.close();
    },
    close: async () => {
      await accounts.close();
      for (const { vault, recorder } of all) {
        await recorder.close();
        vault.close();
      }
    },
  };
}

export async function makeAccounts(...ids: readonly string[]): Promise<readonly string[]> {
  const folder = temporaryFolder();
  return Promise.all(ids.map((id) => makeVault(join(folder, `${id}.db`), id)));
}
