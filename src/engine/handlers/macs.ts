import type { Input, Output } from '../../api/kms.ts';
import type { Secret } from '../../base/secret.ts';
import { unworded } from '../../base/unworded.ts';
import type { MacAlgorithm } from '../../crypto/algorithms.ts';
import { computeMac, verifyMac } from '../../crypto/mac.ts';
import { requireAlgorithm, requireUsage } from '../algorithms.ts';
import type { CallState, Handlers } from '../callstate.ts';
import { getCurrentMaterial, readMaterial } from '../keys.ts';

async function requireMacKey(
  call: CallState,
  asked: string,
  operation: string,
): Promise<{ readonly algorithm: MacAlgorithm; readonly material: Secret }> {
  const { tx, key } = call;
  requireUsage(call, key, 'GENERATE_VERIFY_MAC', operation);
  const algorithm = requireAlgorithm(key, 'GENERATE_VERIFY_MAC', asked);
  return { algorithm, material: await readMaterial(tx, key, getCurrentMaterial(key)) };
}

async function generateMac(call: CallState, input: Input<'GenerateMac'>): Promise<Output<'GenerateMac'>> {
  const { algorithm, material } = await requireMacKey(call, input.MacAlgorithm, 'GenerateMac');
  return {
    Mac: computeMac(algorithm, material, input.Message),
    MacAlgorithm: algorithm,
    KeyId: call.arn(call.key),
  };
}

async function verifyKeyMac(call: CallState, input: Input<'VerifyMac'>): Promise<Output<'VerifyMac'>> {
  const { algorithm, material } = await requireMacKey(call, input.MacAlgorithm, 'VerifyMac');
  if (!verifyMac(algorithm, material, input.Message, input.Mac)) {
    throw unworded('KMSInvalidMacException');
  }
  return { KeyId: call.arn(call.key), MacValid: true, MacAlgorithm: algorithm };
}

export const macHandlers = { GenerateMac: generateMac, VerifyMac: verifyKeyMac } satisfies Handlers;
