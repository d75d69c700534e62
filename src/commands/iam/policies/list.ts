import { allOf } from '../../../base/pages.ts';
import { printJson, formatDate, printTable } from '../../../terminal/output.ts';
import type { Invocation } from '../../../terminal/command.ts';
import type { Session } from '../../../terminal/session.ts';
import { holderOf } from '../holders.ts';
import { principalOf } from '../names.ts';
import { printIam, withIam, type Iam } from '../open.ts';

async function listManaged({ call }: Iam, session: Session): Promise<void> {
  const policies = await allOf(
    (marker) => call('ListPolicies', { Scope: 'Local', ...marker }),
    ({ Policies }) => Policies,
  );
  if (session.json) {
    await printIam('ListPolicies', { Policies: policies, IsTruncated: false });
    return;
  }
  await printTable(
    [
      { title: 'POLICY' },
      { title: 'VERSION' },
      { title: 'ATTACHED' },
      { title: 'UPDATED' },
      { title: 'ARN', shrinks: true },
    ],
    policies.map((each) => [
      each.PolicyName,
      each.DefaultVersionId,
      String(each.AttachmentCount ?? 0),
      formatDate(each.UpdateDate),
      each.Arn,
    ]),
  );
}

export async function run({ flags, session }: Invocation): Promise<void> {
  const on = flags.text('on');
  await withIam(session, async (iam) => {
    if (on === undefined) {
      await listManaged(iam, session);
      return;
    }
    const holder = holderOf(iam.call, await principalOf(iam, on));
    const [inline, attached] = [await holder.inline(), await holder.attached()];
    if (session.json) {
      // Of two operations, ListUserPolicies and ListAttachedUserPolicies and so on.
      printJson({ PolicyNames: inline, AttachedPolicies: attached });
      return;
    }
    await printTable(
      [{ title: 'POLICY' }, { title: 'KIND' }, { title: 'ARN', shrinks: true }],
      [
        ...inline.map((name) => [name, 'inline', '']),
        ...attached.map(({ PolicyName, PolicyArn }) => [PolicyName, 'attached', PolicyArn]),
      ],
    );
  });
}
