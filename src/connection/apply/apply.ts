/** Brings a vault to the state that a document declares: finds all differences first, then makes one API call for each. Never removes anything. */
import type { IamCall } from '../../api/iam/model.ts';
import type { Kms } from '../../api/kms.ts';
import type { Declared } from '../seedfile/model.ts';
import type { Source } from '../seedfile/item.ts';
import { Account } from './account.ts';
import { grantSteps } from './grants.ts';
import { aliasSteps, KeyRing, keySteps } from './keys.ts';
import { policySteps, principalSteps } from './principals.ts';
import { stopped, type Step, type Target } from './steps.ts';

export type { Step };

export interface ApplyOptions {
  readonly kms: Kms;
  readonly iam: IamCall;
  /** Twelve digits. */
  readonly account: string;
  readonly source: Source;
}

/**
 * The steps in an order in which each call finds what it refers to: managed policies, groups, users, roles, keys, aliases, grants. Rejects with
 * `Usage` and a line for a step that is impossible or whose input would be refused.
 */
export async function planDocument(options: ApplyOptions, declared: Declared): Promise<readonly Step[]> {
  const { kms, iam, account: id, source } = options;
  const target: Target = { kms, iam, account: id };
  const account = await Account.read(id, iam, declared, source);
  const ring = new KeyRing(target);
  const plan = { target, account, ring };
  const [accessKey] = declared.accessKeys;
  if (accessKey) throw account.wrong('access keys are for seeds: kms serve --seed', accessKey.line);
  const steps: Step[] = [];
  for (const each of declared.policies) steps.push(...(await policySteps(plan, each)));
  for (const each of declared.principals) steps.push(...(await principalSteps(plan, each)));
  for (const each of declared.keys) steps.push(...(await keySteps(plan, each)));
  for (const each of declared.aliases) steps.push(...(await aliasSteps(plan, each)));
  for (const each of declared.grants) steps.push(...(await grantSteps(plan, each)));
  for (const step of steps) {
    try {
      await step.check();
    } catch (error) {
      throw stopped(error, step.subject, 0);
    }
  }
  return steps;
}

/** Makes the calls in order and stops at the first failure. Calls `done` after each. */
export async function carryOut(
  steps: readonly Step[],
  done: (step: Step) => void = () => undefined,
): Promise<void> {
  let count = 0;
  for (const step of steps) {
    try {
      await step.run();
    } catch (error) {
      throw stopped(error, step.subject, count);
    }
    count += 1;
    done(step);
  }
}
