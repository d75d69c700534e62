/**
 * Credentials that users have in AWS and not here: passwords, MFA devices, SSH keys, certificates, credentials of one service. Tools that delete a
 * user ask for all of them before (Terraform's `force_destroy`).
 */
import { KmsError } from '../../../base/errors.ts';
import { meantUser, requireEntity, type IamContext, type IamHandlers } from '../context.ts';

const none = { IsTruncated: false } as const;

/** The name of the user that the request is about, `root` for the root user. */
async function requireMeant(context: IamContext, named: string | undefined): Promise<string> {
  const name = meantUser(context, named);
  if (name === undefined) return 'root';
  return (await requireEntity(context, 'user', name)).name;
}

/** Rejects with `NoSuchEntity`: no user has a password. */
async function refusePassword(context: IamContext, named: string | undefined): Promise<never> {
  const whose = await requireMeant(context, named);
  throw new KmsError('NoSuchEntity', `Login Profile for User ${whose} cannot be found.`);
}

export const otherCredentialHandlers = {
  GetLoginProfile: (context, { UserName }) => refusePassword(context, UserName),
  DeleteLoginProfile: (context, { UserName }) => refusePassword(context, UserName),

  ListMFADevices: async (context, { UserName }) => {
    await requireMeant(context, UserName);
    return { MFADevices: [], ...none };
  },
  ListSSHPublicKeys: async (context, { UserName }) => {
    await requireMeant(context, UserName);
    return { SSHPublicKeys: [], ...none };
  },
  ListSigningCertificates: async (context, { UserName }) => {
    await requireMeant(context, UserName);
    return { Certificates: [], ...none };
  },
  ListServiceSpecificCredentials: async (context, { UserName }) => {
    await requireMeant(context, UserName);
    return { ServiceSpecificCredentials: [], ...none };
  },
  ListVirtualMFADevices: () => Promise.resolve({ VirtualMFADevices: [], ...none }),
} satisfies IamHandlers;
