import { aliasHandlers } from './aliases.ts';
import { cryptoHandlers } from './crypto.ts';
import { grantHandlers } from './grants.ts';
import type { Handlers } from './handler.ts';
import { keyHandlers } from './keys.ts';
import { policyHandlers } from './policies.ts';
import { rotationHandlers } from './rotation.ts';
import { tagHandlers } from './tags.ts';

/** Each operation that the table of operations calls implemented has its handler here. */
export const handlers: Handlers = {
  ...aliasHandlers,
  ...cryptoHandlers,
  ...grantHandlers,
  ...keyHandlers,
  ...policyHandlers,
  ...rotationHandlers,
  ...tagHandlers,
};
