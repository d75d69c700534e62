import type { IamOperation } from '../../../api/iam/model.ts';
import type { IamHandler } from '../callstate.ts';
import { accessKeyHandlers } from './accesskeys.ts';
import { accountHandlers } from './account.ts';
import { attachedHandlers } from './attached.ts';
import { groupHandlers } from './groups.ts';
import { inlineHandlers } from './inline.ts';
import { managedHandlers } from './managed.ts';
import { otherCredentialHandlers } from './othercredentials.ts';
import { roleHandlers } from './roles.ts';
import { sessionHandlers } from './sessions.ts';
import { tagHandlers } from './tags.ts';
import { userHandlers } from './users.ts';

export const iamHandlers: { readonly [O in IamOperation]: IamHandler<O> } = {
  ...accessKeyHandlers,
  ...accountHandlers,
  ...attachedHandlers,
  ...groupHandlers,
  ...inlineHandlers,
  ...managedHandlers,
  ...otherCredentialHandlers,
  ...roleHandlers,
  ...sessionHandlers,
  ...tagHandlers,
  ...userHandlers,
};
