/** Describes decisions and their causes in words. */
import type { Ability } from '../../engine/explain/questions.ts';
import type { CauseReport, StepReport } from '../../policy/explain/report.ts';
import type { Branch } from './tree.ts';

/** The end of an ARN, which is how people know it. */
export function shortName(arn: string): string {
  const parts = arn.split(':');
  return parts.length < 6 ? arn : parts.slice(5).join(':');
}

/** `within` is the part of the statement's place that is already known. */
export function causeText(cause: CauseReport, within?: string): string {
  switch (cause.type) {
    case 'root':
      return 'root user of the account';
    case 'grant':
      return `grant ${cause.grantId}${cause.name === undefined ? '' : ` (${cause.name})`} to ${shortName(cause.grantee)}`;
    case 'statement': {
      const { policy, effect, statement, line } = cause;
      return `${policy === within ? '' : `${policy}: `}${effect} "${statement}", line ${line}`;
    }
  }
}

export function causeBranch(cause: CauseReport, within?: string): Branch {
  const conditions = cause.type === 'root' ? [] : cause.conditions;
  return { text: causeText(cause, within), branches: conditions.map((each) => ({ text: `if ${each}` })) };
}

/** For one policy, and for several. */
const outcomes: Readonly<Record<StepReport['outcome'], readonly [one: string, several: string]>> = {
  allows: ['allows', 'allow'],
  denies: ['denies', 'deny'],
  delegates: ['delegates', 'delegate'],
  'says nothing': ['says nothing', 'say nothing'],
  limits: ['limits', 'limit'],
  'does not limit': ['does not limit', 'do not limit'],
};

export function stepBranch({ what, outcome, causes, steps }: StepReport): Branch {
  const own = causes.map((each) => causeBranch(each, what));
  const [one, several] = outcomes[outcome];
  return {
    text: `${what}: ${what.endsWith('s') ? several : one}`,
    branches: [...own, ...steps.map(stepBranch)],
  };
}

/** `all` are the permissions of the key or the account. */
export async function abilityBranches(
  abilities: readonly Ability[],
  all: readonly string[],
): Promise<readonly Branch[]> {
  const { compressActions } = await import('../../policy/explain/compress.ts');
  return abilities.map(({ actions, decision, by, conditions }) => ({
    text: `${compressActions(actions, all).join(', ')}${decision === 'conditional' ? ', under conditions' : ''}`,
    branches: [
      ...by.map((each) => ({ text: causeText(each) })),
      ...conditions.map((each) => ({ text: `if ${each}` })),
    ],
  }));
}
