import { parseKmsArn } from '../../base/arn.ts';
import type { CallContext } from '../context.ts';
import { getKey, type Key } from '../keys.ts';
import { rotateIfDue } from '../lifecycle.ts';

/**
 * The key that is meant by an ARN of another account or region: one with that key id that came from another vault or went to one. What
 * was encrypted there names it so (docs/spec/key-bundle.md, "Acceptance"). Undefined for everything else.
 */
export async function findHandedOver(context: CallContext, text: string): Promise<Key | undefined> {
  const { account, region, resource } = parseKmsArn(text) ?? {};
  if (resource?.type !== 'key') return undefined;
  if (account === context.account && region === context.region) return undefined;
  const key = await getKey(context.tx, context.region, resource.name);
  if (key === undefined || (key.accepted === undefined && key.handedOver === undefined)) return undefined;
  return rotateIfDue(context, key);
}
