import { utf8 } from '../../../base/bytes.ts';
import { listAll } from '../../../base/pages.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { writePublic } from '../../../terminal/output-file.ts';
import { formatDate, printJson, printTable, printText } from '../../../terminal/output.ts';
import type { Session } from '../../../terminal/session.ts';
import { holderOf } from '../holders.ts';
import { checkOrder, inlineName, policyArn, principalOf } from '../names.ts';
import { type Iam, printIam, withIam } from '../open.ts';

/** Attaches the managed policy in the first argument to the principal in the second one, or detaches it. */
async function changeAttachment({ args, session }: Invocation, does: 'attach' | 'detach'): Promise<void> {
  checkOrder(args[0] ?? '', args[1] ?? '', `kms iam policies ${does} <policy> <principal>`);
  await withIam(session, async (iam) => {
    const principal = await principalOf(iam, args[1] ?? '');
    const arn = await policyArn(iam, args[0] ?? '');
    await holderOf(iam.call, principal)[does](arn);
    session.note(
      `${arn} ${does === 'attach' ? 'holds' : 'no longer holds'} for ${principal.kind}/${principal.name}`,
    );
  });
}

const operations = { user: 'GetUserPolicy', group: 'GetGroupPolicy', role: 'GetRolePolicy' } as const;

export async function getPolicy({ args, flags, session }: Invocation): Promise<void> {
  const [text = ''] = args;
  const on = flags.text('on');
  const print = (document: string): void => {
    const text = `${document.replace(/\n$/, '')}\n`;
    const file = flags.text('output');
    if (file === undefined || file === '-') printText(text);
    else writePublic(file, utf8(text), flags.on('force'));
  };
  await withIam(session, async (iam) => {
    if (on === undefined) {
      const PolicyArn = await policyArn(iam, text);
      const { Policy } = await iam.call('GetPolicy', { PolicyArn });
      const VersionId = Policy?.DefaultVersionId ?? 'v1';
      const output = await iam.call('GetPolicyVersion', { PolicyArn, VersionId });
      if (session.json) await printIam('GetPolicyVersion', output);
      else print(output.PolicyVersion?.Document ?? '');
      return;
    }
    const principal = await principalOf(iam, on);
    const output = await holderOf(iam.call, principal).get(inlineName(text));
    if (session.json) await printIam(operations[principal.kind], output as never);
    else print(output.PolicyDocument);
  });
}

async function listManaged({ call }: Iam, session: Session): Promise<void> {
  const policies = await listAll(
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

export async function listPolicies({ flags, session }: Invocation): Promise<void> {
  const on = flags.text('on');
  await withIam(session, async (iam) => {
    if (on === undefined) {
      await listManaged(iam, session);
      return;
    }
    const holder = holderOf(iam.call, await principalOf(iam, on));
    const [inline, attached] = [await holder.inline(), await holder.attached()];
    if (session.json) {
      // The outputs of two operations, such as ListUserPolicies and ListAttachedUserPolicies.
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

export async function deletePolicy({ args, flags, session }: Invocation): Promise<void> {
  const [text = ''] = args;
  const on = flags.text('on');
  await withIam(session, async (iam) => {
    if (on === undefined) {
      const arn = await policyArn(iam, text);
      const { deletePolicy } = await import('../../../connection/apply/policyversions.ts');
      await deletePolicy(iam.call, arn);
      session.note(`${arn} is deleted`);
      return;
    }
    const principal = await principalOf(iam, on);
    await holderOf(iam.call, principal).delete(inlineName(text));
    session.note(`${principal.kind}/${principal.name} no longer has the inline policy ${text}`);
  });
}

export async function attachPolicy(invocation: Invocation): Promise<void> {
  await changeAttachment(invocation, 'attach');
}

export async function detachPolicy(invocation: Invocation): Promise<void> {
  await changeAttachment(invocation, 'detach');
}
