import type { Input, Output } from '../../api/kms.ts';
import { KmsError } from '../../base/errors.ts';
import type { CallContext } from '../context.ts';
import { pageEnd, pageOf } from '../pages.ts';
import type { Handlers } from './handler.ts';

/** The only name that a key policy can have. */
const policyName = 'default';

function getKeyPolicy({ key }: CallContext, input: Input<'GetKeyPolicy'>): Output<'GetKeyPolicy'> {
  if (input.PolicyName !== undefined && input.PolicyName !== policyName) {
    throw new KmsError('NotFoundException', 'No such policy exists');
  }
  return { Policy: key.policy, PolicyName: policyName };
}

function listKeyPolicies(_: CallContext, input: Input<'ListKeyPolicies'>): Output<'ListKeyPolicies'> {
  const { page, next } = pageOf([policyName], 'ListKeyPolicies', input);
  return { PolicyNames: page, ...pageEnd(next) };
}

function listResourceTags(
  { key }: CallContext,
  input: Input<'ListResourceTags'>,
): Output<'ListResourceTags'> {
  const { page, next } = pageOf(key.tags, 'ListResourceTags', input);
  return { Tags: page, ...pageEnd(next) };
}

export const policyHandlers = {
  GetKeyPolicy: getKeyPolicy,
  ListKeyPolicies: listKeyPolicies,
  ListResourceTags: listResourceTags,
} satisfies Handlers;
