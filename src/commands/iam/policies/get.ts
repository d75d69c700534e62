import { utf8 } from '../../../base/bytes.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { printText } from '../../../terminal/output.ts';
import { writePublic } from '../../../terminal/output-file.ts';
import { holderOf } from '../holders.ts';
import { inlineName, policyArn, principalOf } from '../names.ts';
import { printIam, withIam } from '../open.ts';

const operations = { user: 'GetUserPolicy', group: 'GetGroupPolicy', role: 'GetRolePolicy' } as const;

export async function run({ args, flags, session }: Invocation): Promise<void> {
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
