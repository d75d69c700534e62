/** The state of an IAM or STS call, and the lookups that its handlers share. */
import type { IamInput, IamOperation, IamOutput } from '../../api/iam/model.ts';
import { KmsError } from '../../base/errors.ts';
import type { Principal } from '../../policy/model.ts';
import type { Tx } from '../../vault/types.ts';
import type { Caller } from '../callstate.ts';
import { findEntity, type Entities } from './entities.ts';
import type { IamKind } from './arns.ts';
import { noSuchEntity, noSuchPolicy } from './failures.ts';
import { findPolicy, type OwnedPolicy } from './managed.ts';

export interface IamCallState {
  readonly tx: Tx;
  readonly account: string;
  readonly accountCreated: Date;
  readonly now: Date;
  readonly caller: Caller;
  readonly principal: Principal;
  /** ARNs of the roles involved, for the audit record. */
  readonly roleArns: string[];
}

export type IamHandler<O extends IamOperation> = (
  call: IamCallState,
  input: IamInput<O>,
) => Promise<IamOutput<O>>;

/** The output of operations without a response. */
export const noOutput: Record<string, never> = Object.freeze({});

export async function requireEntity<K extends Exclude<IamKind, 'policy'>>(
  { tx }: Pick<IamCallState, 'tx'>,
  kind: K,
  name: string,
): Promise<Entities[K]> {
  const entity = await findEntity(tx, kind, name);
  if (entity === undefined) throw noSuchEntity(kind, name);
  return entity;
}

export async function requirePolicy(
  { tx, account }: Pick<IamCallState, 'tx' | 'account'>,
  arn: string,
): Promise<OwnedPolicy> {
  const found = await findPolicy(tx, account, arn);
  if (found === undefined) throw noSuchPolicy(arn);
  return found;
}

/** The user in the request, otherwise the caller; undefined for the root user about itself. Throws `ValidationError` for a role about itself. */
export function getTargetUserName(
  { principal }: Pick<IamCallState, 'principal'>,
  named: string | undefined,
): string | undefined {
  if (named !== undefined) return named;
  if (principal.type === 'Role') {
    throw new KmsError('ValidationError', 'Must specify userName when calling with non-User credentials');
  }
  return principal.userName;
}

export type IamHandlers = { readonly [O in IamOperation]?: IamHandler<O> };
