import type { Input, Output } from '../../api/kms.ts';
import type { Secret } from '../../base/secret.ts';
import { unworded } from '../../base/unworded.ts';
import type { MacAlgorithm } from '../../crypto/algorithms.ts';
import { computeMac, verifyMac } from '../../crypto/mac.ts';
import { requireAlgorithm, requireUsage } from '../algorithms.ts';
import type { CallContext } from '../context.ts';
import { currentMaterial, materialBytes } from '../keys.ts';
import type { Handlers } from './handler.ts';

async function keyFor(
  context: CallContext,
  asked: string,
  operation: string,
): Promise<{ readonly algorithm: MacAlgorithm; readonly material: Secret }> {
  const { tx, key } = context;
  requireUsage(context, key, 'GENERATE_VERIFY_MAC', operation);
  const algorithm = requireAlgorithm(key, 'GENERATE_VERIFY_MAC', asked);
  return { algorithm, material: await materialBytes(tx, key, currentMaterial(key)) };
}

async function generate(context: CallContext, input: Input<'GenerateMac'>): Promise<Output<'GenerateMac'>> {
  const { algorithm, material } = await keyFor(context, input.MacAlgorithm, 'GenerateMac');
  return {
    Mac: computeMac(algorithm, material, input.Message),
    MacAlgorithm: algorithm,
    KeyId: context.arn(context.key),
  };
}

async function verify(context: CallContext, input: Input<'VerifyMac'>): Promise<Output<'VerifyMac'>> {
  const { algorithm, material } = await keyFor(context, input.MacAlgorithm, 'VerifyMac');
  if (!verifyMac(algorithm, material, input.Message, input.Mac)) {
    throw unworded('KMSInvalidMacException');
  }
  return { KeyId: context.arn(context.key), MacValid: true, MacAlgorithm: algorithm };
}

export const macHandlers = { GenerateMac: generate, VerifyMac: verify } satisfies Handlers;
