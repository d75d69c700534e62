import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';
import type { Ask, SimulatedOutcome } from '../../engine/explain/questions.ts';
import { readPolicyText } from './policyfile.ts';
import { causeBranch, shortName } from './causes.ts';
import { CallGroups, recordedCall, type GroupedCall } from './pastcalls.ts';
import { asking, timeOf } from './question.ts';
import { treeLines } from './tree.ts';

/** The earliest time to include; a duration counts back from now. */
function sinceOf({ flags }: Invocation): string | undefined {
  const given = flags.text('since');
  const [, count, unit] = /^(\d{1,6})([mhd])$/.exec(given ?? '') ?? [];
  if (count === undefined) return timeOf(flags, 'since', '2026-12-31T00:00:00Z, or 30d, 12h, 15m');
  const minutes = { m: 1, h: 60, d: 24 * 60 }[unit as 'm' | 'h' | 'd'];
  return new Date(Date.now() - Number(count) * minutes * 60_000).toISOString();
}

interface Scope {
  /** ARN; undefined for all keys. */
  readonly key?: string;
  readonly since?: string | undefined;
}

async function callsIn(vault: string, { key, since }: Scope): Promise<readonly GroupedCall[]> {
  const [{ getAuditPath }, { readRecords }] = await Promise.all([
    import('../../audit/log.ts'),
    import('../../audit/query.ts'),
  ]);
  const groups = new CallGroups();
  // Times in the trail have no milliseconds, and sort as text.
  const from = since === undefined ? '' : `${since.slice(0, 19)}Z`;
  for await (const record of readRecords(getAuditPath(vault))) {
    const recorded = recordedCall(record);
    if (recorded === undefined || recorded.call.at < from) continue;
    if (key === undefined || recorded.call.keys.includes(key)) groups.add(recorded);
  }
  return groups.all;
}

/** The limits of one request to an agent. */
const batch = { calls: 200, characters: 256 * 1024 };

async function outcomesOf(
  ask: Ask,
  calls: readonly GroupedCall[],
  more: { readonly key?: string; readonly policy?: string },
): Promise<readonly SimulatedOutcome[]> {
  const outcomes: SimulatedOutcome[] = [];
  for (let at = 0; at < calls.length;) {
    const next: GroupedCall['call'][] = [];
    for (let size = 0; at < calls.length && next.length < batch.calls && size < batch.characters; at++) {
      const call = calls[at]?.call;
      if (call === undefined) break;
      next.push(call);
      size += JSON.stringify(call).length;
    }
    outcomes.push(...(await ask({ type: 'simulate', calls: next, ...more })).outcomes);
  }
  return outcomes;
}

type Simulated = GroupedCall & { readonly outcome: SimulatedOutcome };

function print(simulated: readonly Simulated[], session: Invocation['session']): void {
  const count = (of: readonly Simulated[]): number => of.reduce((sum, each) => sum + each.count, 0);
  const changed = simulated.filter(({ before, outcome }) => outcome.decision !== before);
  for (const { count: calls, call, before, outcome } of changed) {
    const on = call.keys.length > 0 ? ` on ${call.keys.map(shortName).join(', ')}` : '';
    printLine(
      `${outcome.decision}, before ${before}: ${calls} × ${call.operation} by ${shortName(call.principal)}${on}`,
    );
    const why = outcome.decision === 'unknown' ? outcome.because.map((text) => ({ text })) : [];
    const none = outcome.decision === 'deny' ? [{ text: 'no statement allows it' }] : [];
    const by = outcome.by.map((each) => causeBranch(each));
    for (const line of treeLines(why.length > 0 ? why : by.length > 0 ? by : none)) printLine(line);
  }
  session.note(
    `${count(simulated)} calls, of which ${count(simulated) - count(changed)} have the same result`,
  );
  const known = simulated.filter(({ outcome }) => outcome.decision !== 'unknown');
  for (const each of new Set(known.flatMap(({ outcome }) => outcome.because))) session.note(each);
}

export async function run(invocation: Invocation): Promise<number> {
  const { flags, session } = invocation;
  if (!flags.on('fromAudit')) throw new KmsError('Usage', 'say where the calls come from: --from-audit');
  const file = flags.text('policy');
  const policy = file === undefined ? undefined : readPolicyText(file);
  const ask = await asking(session);
  const { vault } = await session.settings();
  const named = policy !== undefined || flags.text('keyId') !== undefined;
  const name = named ? await session.key(flags.text('keyId')) : undefined;
  const kms = await session.kms();
  const key = name === undefined ? undefined : (await kms.describeKey({ KeyId: name })).KeyMetadata?.Arn;
  const calls = await callsIn(vault, { ...(key !== undefined && { key }), since: sinceOf(invocation) });
  const outcomes = await outcomesOf(ask, calls, {
    ...(key !== undefined && { key }),
    ...(policy !== undefined && { policy }),
  });
  const simulated = calls.flatMap((each, at): Simulated[] => {
    const outcome = outcomes[at];
    return outcome ? [{ ...each, outcome }] : [];
  });
  if (session.json) {
    printJson({
      calls: simulated.map(({ call, before, count, outcome }) => ({ count, ...call, before, ...outcome })),
    });
  } else print(simulated, session);
  const isLost = simulated.some(({ before, outcome }) => before === 'allow' && outcome.decision === 'deny');
  return isLost && flags.on('exitStatus') ? 1 : 0;
}
