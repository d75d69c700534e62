import { isKmsError, KmsError } from '../../../base/errors.ts';
import type { Invocation } from '../../../terminal/command.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { printLine } from '../../../terminal/output.ts';
import type { Session } from '../../../terminal/session.ts';
import { readPolicyText } from '../../policy/policyfile.ts';
import { holderOf } from '../holders.ts';
import { inlineName, newPolicy, policyArn, principalOf } from '../names.ts';
import { printIam, withIam, type Iam } from '../open.ts';
import { parseIamTags } from '../../keys/tags.ts';

/** Whether the managed policy exists. */
async function isThere({ call }: Iam, PolicyArn: string): Promise<boolean> {
  try {
    await call('GetPolicy', { PolicyArn });
    return true;
  } catch (error) {
    if (isKmsError(error) && error.code === 'NoSuchEntity') return false;
    throw error;
  }
}

async function putManaged(
  iam: Iam,
  text: string,
  document: string,
  flags: Flags,
  session: Session,
): Promise<void> {
  const PolicyArn = await policyArn(iam, text);
  const Tags = parseIamTags(flags.list('tags'));
  if (await isThere(iam, PolicyArn)) {
    const given = ['description', 'path', 'tags'].find(
      (name) => flags.text(name) !== undefined || flags.list(name).length > 0,
    );
    if (given !== undefined)
      throw new KmsError('Usage', `--${given} is for a new policy, and this one already exists`);
    const { replacePolicy } = await import('../../../connection/apply/policyversions.ts');
    const output = await replacePolicy(iam.call, PolicyArn, document);
    if (session.json) await printIam('CreatePolicyVersion', output);
    else
      session.note(`${PolicyArn} now has this document, as version ${output.PolicyVersion?.VersionId ?? ''}`);
    return;
  }
  if (text.startsWith('arn:'))
    throw new KmsError('NoSuchEntity', 'no policy has this ARN', {
      hint: 'name a new one policy/NAME',
    });
  const { name, path } = newPolicy(text);
  const output = await iam.call('CreatePolicy', {
    PolicyName: name,
    Path: flags.text('path') ?? path,
    PolicyDocument: document,
    Description: flags.text('description'),
    Tags,
  });
  if (session.json) await printIam('CreatePolicy', output);
  else printLine(output.Policy?.Arn ?? '');
}

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const [text = '', file = ''] = args;
  const document = readPolicyText(file);
  const on = flags.text('on');
  if (on !== undefined) flags.exclusive('on', 'description', 'path', 'tags');
  await withIam(session, async (iam) => {
    if (on === undefined) {
      await putManaged(iam, text, document, flags, session);
      return;
    }
    const principal = await principalOf(iam, on);
    await holderOf(iam.call, principal).put(inlineName(text), document);
    session.note(`${principal.kind}/${principal.name} now has the inline policy ${text}`);
  });
}
