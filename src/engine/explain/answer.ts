/** Answers questions about policies. Each question is audited; none carries out an operation. */
import type { AuditFacts } from '../../audit/event.ts';
import type { Tx } from '../../vault/types.ts';
import { CallState, type Caller } from '../callstate.ts';
import { makeErrorFacts, makeRequestFacts } from '../events.ts';
import type { RecordedVault } from '../recorder.ts';
import { UsageLog } from '../usage.ts';
import { beginAnswer } from './begin.ts';
import type { Answers, Ask, Question } from './questions.ts';

/** Names of the questions in the audit trail; none is an operation of the KMS API. */
const names: Readonly<Record<Question['type'], string>> = {
  explain: 'ExplainPolicy',
  who: 'ListKeyPrincipals',
  can: 'ListPrincipalPermissions',
  lint: 'LintKeyPolicy',
  simulate: 'SimulateKeyPolicy',
};

/** Runs work and always undoes its changes: resolving a key can rotate it, and a question must not. */
async function rollBackAfter<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const undone = new Error('a question leaves no trace');
  let found: { readonly value: T } | undefined;
  await tx
    .savepoint(async () => {
      found = { value: await work() };
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  if (found === undefined) throw new TypeError('the work of a question did not end');
  return found.value;
}

export function bindQuestions({ vault, recorder, clock }: RecordedVault<'read'>, caller: Caller): Ask {
  const { account } = vault.settings;
  return async <Q extends Question>(question: Q): Promise<Answers[Q['type']]> => {
    const now = clock();
    let keyArns: readonly string[] = [];
    const facts = (more: Partial<AuditFacts>): AuditFacts => ({
      ...makeRequestFacts(caller, account, now, names[question.type]),
      readOnly: true,
      keyArns,
      ...more,
    });
    const { rest } = await recorder.submit(
      (tx) =>
        rollBackAfter(tx, async () => {
          const call = new CallState(tx, account, now, caller, new UsageLog());
          keyArns = call.keyArns;
          return beginAnswer(call, question);
        }),
      (settled) => {
        const asserted = caller.asserted && { asserted: true };
        if (settled.ok) return [facts({ additional: { ...settled.value.additional, ...asserted } })];
        return [facts({ error: makeErrorFacts(settled.error), ...(asserted && { additional: asserted }) })];
      },
    );
    return (await vault.read(rest)) as Answers[Q['type']];
  };
}
