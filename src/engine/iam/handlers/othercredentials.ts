/** Credentials that users have only in AWS: passwords, MFA devices, SSH keys, … Terraform queries all of them before it deletes a user. */
import { KmsError } from '../../../base/errors.ts';
import { getTargetUserName, requireEntity, type IamCallState, type IamHandlers } from '../callstate.ts';

const none = { IsTruncated: false } as const;

/** The name of the user that the request is about; `root` for the root user. */
async function requireMeant(call: IamCallState, named: string | undefined): Promise<string> {
  const name = getTargetUserName(call, named);
  if (name === undefined) return 'root';
  return (await requireEntity(call, 'user', name)).name;
}

/** Rejects with `NoSuchEntity`: no user has a password. */
async function refusePassword(call: IamCallState, named: string | undefined): Promise<never> {
  const whose = await requireMeant(call, named);
  throw new KmsError('NoSuchEntity', `Login Profile for User ${whose} cannot be found.`);
}

export const otherCredentialHandlers = {
  GetLoginProfile: (call, { UserName }) => refusePassword(call, UserName),
  DeleteLoginProfile: (call, { UserName }) => refusePassword(call, UserName),

  ListMFADevices: async (call, { UserName }) => {
    await requireMeant(call, UserName);
    return { MFADevices: [], ...none };
  },
  ListSSHPublicKeys: async (call, { UserName }) => {
    await requireMeant(call, UserName);
    return { SSHPublicKeys: [], ...none };
  },
  ListSigningCertificates: async (call, { UserName }) => {
    await requireMeant(call, UserName);
    return { Certificates: [], ...none };
  },
  ListServiceSpecificCredentials: async (call, { UserName }) => {
    await requireMeant(call, UserName);
    return { ServiceSpecificCredentials: [], ...none };
  },
  ListVirtualMFADevices: () => Promise.resolve({ VirtualMFADevices: [], ...none }),
} satisfies IamHandlers;
