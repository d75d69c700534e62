/** Errors of IAM, with its texts and codes. */
import { isKmsError, KmsError } from '../../base/errors.ts';
import type { IamKind } from './arns.ts';

export function noSuchEntity(kind: Exclude<IamKind, 'policy'>, name: string): KmsError {
  return new KmsError('NoSuchEntity', `The ${kind} with name ${name} cannot be found.`);
}

export function noSuchPolicy(arn: string): KmsError {
  return new KmsError('NoSuchEntity', `Policy ${arn} was not found.`);
}

export function notAttachable(arn: string): KmsError {
  return new KmsError('NoSuchEntity', `Policy ${arn} does not exist or is not attachable.`);
}

export function noSuchAccessKey(id: string): KmsError {
  return new KmsError('NoSuchEntity', `The Access Key with id ${id} cannot be found.`);
}

const spelled = { user: 'User', group: 'Group', role: 'Role' } as const;

export function alreadyExists(kind: IamKind, name: string): KmsError {
  return new KmsError(
    'EntityAlreadyExists',
    kind === 'policy'
      ? `A policy called ${name} already exists. Duplicate names are not allowed.`
      : `${spelled[kind]} with name ${name} already exists.`,
  );
}

export function quotaExceeded(quota: string, limit: number): KmsError {
  return new KmsError('LimitExceeded', `Cannot exceed quota for ${quota}: ${limit}`);
}

/** `first`: what must be deleted first. */
export function deleteConflict(first: string): KmsError {
  return new KmsError('DeleteConflict', `Cannot delete entity, must ${first} first.`);
}

/** Converts an error to IAM's form; errors of the vault and of the audit trail stay unchanged. */
export function toIamError(error: unknown): KmsError {
  if (isKmsError(error)) return error.inQueryApi ?? error;
  return new KmsError('ServiceFailure', 'The request failed because of an internal error.', { cause: error });
}
