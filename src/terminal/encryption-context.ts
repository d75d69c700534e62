/** `-C, --encryption-context`: `k=v` or `k=v,k2=v2` in the AWS CLI's map syntax, or a JSON object; repeatable. */
import type { EncryptionAlgorithmSpec } from '../api/types.ts';
import type { EncryptionContext } from '../crypto/context.ts';
import { KmsError } from '../base/errors.ts';
import { isJsonObject, parseJson } from '../base/json.ts';
import { longFlag, type Flags } from './flags.ts';

function invalid(name: string): KmsError {
  return new KmsError('Usage', `${longFlag(name)} takes pairs`, {
    hint: `for example: ${longFlag(name)} app=web,stage=prod, or '{"app":"web"}' where a value holds a comma`,
  });
}

function pairs(text: string, name: string): readonly (readonly [string, string])[] {
  if (text.trimStart().startsWith('{')) {
    const value = parseJson(text);
    if (!isJsonObject(value)) throw invalid(name);
    return Object.entries(value).map(([key, member]) => {
      if (typeof member !== 'string') throw invalid(name);
      return [key, member] as const;
    });
  }
  return text.split(',').map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw invalid(name);
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
}

/** All pairs given, or undefined if none are. A repeated key is a usage error. */
export function encryptionContext(flags: Flags, name = 'encryptionContext'): EncryptionContext | undefined {
  const context = new Map<string, string>();
  for (const [key, value] of flags.list(name).flatMap((text) => pairs(text, name))) {
    if (context.has(key)) throw new KmsError('Usage', `${longFlag(name)} has the same key twice`);
    context.set(key, value);
  }
  return context.size === 0 ? undefined : Object.fromEntries(context);
}

/** The algorithm that `--encryption-algorithm` names, unless it is the symmetric one. */
export function asymmetricAlgorithm(flags: Flags): EncryptionAlgorithmSpec | undefined {
  const algorithm = flags.text('encryptionAlgorithm');
  return algorithm === 'SYMMETRIC_DEFAULT' ? undefined : (algorithm as EncryptionAlgorithmSpec | undefined);
}
