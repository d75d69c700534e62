import type { Invocation } from '../../../terminal/command.ts';
import { holderOf } from '../holders.ts';
import { inlineName, policyArn, principalOf } from '../names.ts';
import { withIam } from '../open.ts';

export async function run({ args, flags, session }: Invocation): Promise<void> {
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
    session.note(`${principal.kind}/${principal.name} has no inline policy ${text} any more`);
  });
}
