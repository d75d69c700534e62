/** What is said of a region that is none, whichever way leads to the service. */
import { KmsError } from '../base/errors.ts';

export function noRegion(cause?: unknown): KmsError {
  return new KmsError('Usage', 'the region is not a name of a region', {
    hint: 'for example: --region us-east-1; kms config list shows where it is set',
    cause,
  });
}
