/**
 * A managed policy has up to five versions, one of which is the default
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html).
 */
import type { IamCall, IamOutput } from '../../api/iam/model.ts';
import type { PolicyVersion } from '../../api/iam/types.ts';
import { isKmsError } from '../../base/errors.ts';
import { listAll } from '../../base/pages.ts';

const mostVersions = 5;

/** The versions that are not the default, oldest first. */
async function formerVersions(call: IamCall, PolicyArn: string): Promise<readonly PolicyVersion[]> {
  const all = await listAll(
    (marker) => call('ListPolicyVersions', { PolicyArn, ...marker }),
    ({ Versions }) => Versions,
  );
  const age = ({ VersionId = '' }: PolicyVersion): number => Number(VersionId.slice(1));
  return all.filter(({ IsDefaultVersion }) => IsDefaultVersion !== true).sort((a, b) => age(a) - age(b));
}

/** Deletes the oldest version if there are already five. */
export async function makeRoom(call: IamCall, PolicyArn: string): Promise<void> {
  const [oldest, ...others] = await formerVersions(call, PolicyArn);
  if (oldest?.VersionId === undefined || others.length + 2 < mostVersions) return;
  await call('DeletePolicyVersion', { PolicyArn, VersionId: oldest.VersionId });
}

/** Makes the text the default version. Deletes the oldest version only once the text has been accepted. */
export async function replacePolicy(
  call: IamCall,
  PolicyArn: string,
  PolicyDocument: string,
): Promise<IamOutput<'CreatePolicyVersion'>> {
  const input = { PolicyArn, PolicyDocument, SetAsDefault: true };
  try {
    return await call('CreatePolicyVersion', input);
  } catch (error) {
    if (!isKmsError(error) || error.code !== 'LimitExceeded') throw error;
  }
  await makeRoom(call, PolicyArn);
  return await call('CreatePolicyVersion', input);
}

/** Deletes a managed policy with all of its versions. */
export async function deletePolicy(call: IamCall, PolicyArn: string): Promise<void> {
  for (const { VersionId = '' } of await formerVersions(call, PolicyArn)) {
    await call('DeletePolicyVersion', { PolicyArn, VersionId });
  }
  await call('DeletePolicy', { PolicyArn });
}
