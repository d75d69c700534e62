import { KmsError } from '../base/errors.ts';
import { unworded } from '../base/unworded.ts';

const prefix = 'alias/';
const reservedPrefix = 'alias/aws/';
const guide = 'https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html';

/** Rules on alias names that are not in the API model: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html */
export function checkAliasName(name: string): void {
  if (!name.startsWith(prefix)) {
    throw new KmsError(
      'ValidationException',
      `Alias must start with the prefix "${prefix}". Please see ${guide}`,
    );
  }
  if (!/^alias\/[a-zA-Z0-9/_-]+$/.test(name)) {
    throw new KmsError('ValidationException', `${name} contains invalid characters for an alias`);
  }
  if (name.startsWith(reservedPrefix)) {
    throw unworded('NotAuthorizedException');
  }
}

/** An alias stands for a key, never for another alias. */
export function checkAliasTarget(target: string): void {
  if (/^(?:arn:aws:kms:[^:]*:[^:]*:)?alias\//.test(target)) {
    throw new KmsError('ValidationException', 'Aliases must refer to keys. Not aliases');
  }
}
