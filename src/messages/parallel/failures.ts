/** Failures of a block, in a form that can be posted to another thread. */
import { KmsError } from '../../base/errors.ts';
import { unreadable, unwritable } from '../../base/filefailure.ts';

export type Trouble =
  | { readonly kind: 'read' | 'write'; readonly code: string | undefined }
  /** The source has become shorter. */
  | { readonly kind: 'changed' }
  /** A frame does not open. */
  | { readonly kind: 'invalid' };

export class BlockFailure extends Error {
  override readonly name = 'BlockFailure';
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(`a block failed: ${trouble.kind}`);
    this.trouble = trouble;
  }
}

export function sourceChanged(path: string): KmsError {
  return new KmsError('FileChanged', `${path} was changed meanwhile by another program`, {
    hint: 'run the command again',
  });
}

/** The error for a failure, with the user's paths. */
export async function explainFailure(
  error: unknown,
  paths: { readonly from: string; readonly to: string },
): Promise<unknown> {
  if (!(error instanceof BlockFailure)) return error;
  const { trouble } = error;
  if (trouble.kind === 'changed') return sourceChanged(paths.from);
  if (trouble.kind === 'invalid') {
    return (await import('../../crypto/envelope/failures.ts')).messageInvalid();
  }
  const system = Object.assign(new Error('a system call failed'), { code: trouble.code ?? 'EIO' });
  return trouble.kind === 'read' ? unreadable(paths.from, system) : unwritable(paths.to, system);
}
