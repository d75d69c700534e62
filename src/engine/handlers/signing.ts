import type { Input, Output } from '../../api/kms.ts';
import { KmsError } from '../../base/errors.ts';
import { unworded } from '../../base/unworded.ts';
import {
  getMessageLength,
  listMessageTypes,
  signMessage,
  verifyMessage,
  type Signing,
} from '../../crypto/signing.ts';
import { requireAlgorithm, requireUsage } from '../algorithms.ts';
import type { CallState, Handlers } from '../callstate.ts';
import { getCurrentMaterial, readMaterial } from '../keys.ts';

type Request = Pick<Input<'Sign'>, 'Message' | 'MessageType' | 'SigningAlgorithm'>;

function invalid(message: string): KmsError {
  return new KmsError('ValidationException', message);
}

/** Checks the request's message against the key and the algorithm. */
function requireSigning(call: CallState, request: Request, operation: string): Signing {
  const { key } = call;
  requireUsage(call, key, 'SIGN_VERIFY', operation);
  const algorithm = requireAlgorithm(key, 'SIGN_VERIFY', request.SigningAlgorithm);
  const type = request.MessageType ?? 'RAW';
  const message = request.Message;
  if (!listMessageTypes(algorithm).includes(type)) {
    const other = key.spec === 'ECC_NIST_EDWARDS25519' && type !== 'EXTERNAL_MU';
    const what = other ? `algorithm ${algorithm}` : `key spec ${key.spec}`;
    throw invalid(`Message type ${type} is incompatible with ${what}.`);
  }
  const length = getMessageLength(algorithm, type);
  if (length !== undefined && message.length !== length) {
    const what = type === 'DIGEST' ? 'Digest' : 'External Mu';
    throw invalid(`${what} is invalid length for algorithm ${algorithm}.`);
  }
  return { spec: key.spec, algorithm, type, message };
}

async function sign(call: CallState, input: Input<'Sign'>): Promise<Output<'Sign'>> {
  const { tx, key } = call;
  const signing = requireSigning(call, input, 'Sign');
  const material = await readMaterial(tx, key, getCurrentMaterial(key));
  return {
    KeyId: call.arn(key),
    Signature: await signMessage(signing, material),
    SigningAlgorithm: signing.algorithm,
  };
}

async function verify(call: CallState, input: Input<'Verify'>): Promise<Output<'Verify'>> {
  const { tx, key } = call;
  const signing = requireSigning(call, input, 'Verify');
  const material = await readMaterial(tx, key, getCurrentMaterial(key));
  if (!(await verifyMessage(signing, material, input.Signature))) {
    throw unworded('KMSInvalidSignatureException');
  }
  return { KeyId: call.arn(key), SignatureValid: true, SigningAlgorithm: signing.algorithm };
}

export const signingHandlers = { Sign: sign, Verify: verify } satisfies Handlers;
