import type { ImplementedOperation } from '../../api/operations.ts';
import { cryptoHandlers } from './crypto.ts';
import { aliasHandlers } from './aliases.ts';
import { grantHandlers } from './grants.ts';
import { dataKeyPairHandlers } from './datakeypairs.ts';
import type { Handlers } from '../callstate.ts';
import { keyHandlers } from './keys.ts';
import { macHandlers } from './macs.ts';
import { materialHandlers } from './material.ts';
import { policyHandlers } from './policies.ts';
import { publicKeyHandlers } from './publickeys.ts';
import { regionHandlers } from './regions.ts';
import { rotationHandlers } from './rotation.ts';
import { tagHandlers } from './tags.ts';
import { signingHandlers } from './signing.ts';

export const handlers: Required<Pick<Handlers, ImplementedOperation>> = {
  ...aliasHandlers,
  ...cryptoHandlers,
  ...grantHandlers,
  ...dataKeyPairHandlers,
  ...keyHandlers,
  ...macHandlers,
  ...materialHandlers,
  ...policyHandlers,
  ...publicKeyHandlers,
  ...regionHandlers,
  ...rotationHandlers,
  ...tagHandlers,
  ...signingHandlers,
};
