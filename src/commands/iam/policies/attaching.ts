import type { Invocation } from '../../../terminal/command.ts';
import { holderOf } from '../holders.ts';
import { checkOrder, policyArn, principalOf } from '../names.ts';
import { withIam } from '../open.ts';

/** Attaches the managed policy that the first argument names to whom the second one names, or detaches it. */
export async function changeAttachment(
  { args, session }: Invocation,
  does: 'attach' | 'detach',
): Promise<void> {
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
