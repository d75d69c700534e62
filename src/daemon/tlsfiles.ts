/** Reads the TLS files of a server and checks them before it serves, with an error for each file. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { KmsError } from '../base/errors.ts';
import { plainBytes } from '../base/text.ts';
import type { ServePlan, Surroundings } from './serving.ts';

/** The certificate and its private key, checked to belong together. Throws `NoSuchFile` or `FileUnusable`. */
export function readTls(
  files: NonNullable<ServePlan['tls']>,
  readFile: Surroundings['readFile'],
): { cert: Buffer; key: Buffer } {
  const pem = (path: string): Buffer => plainBytes(readFile(path, 1024 * 1024, 'certificate or key'));
  const [cert, key] = [pem(files.cert), pem(files.key)];
  const unusable = (message: string, hint: string): KmsError =>
    new KmsError('FileUnusable', message, { hint });
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(key.toString('latin1'))) {
    throw unusable(
      `${files.key} is encrypted with a passphrase, which a server cannot ask for`,
      'decrypt a copy of it, mode 0600: openssl pkey -in KEY -out COPY',
    );
  }
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(cert);
  } catch {
    throw unusable(`${files.cert} is not a certificate`, '--tls-cert takes the certificate chain as PEM');
  }
  let isItsKey: boolean;
  try {
    isItsKey = certificate.checkPrivateKey(createPrivateKey(key));
  } catch {
    throw unusable(`${files.key} is not a private key`, '--tls-key takes the private key as PEM');
  }
  if (!isItsKey) {
    throw unusable(
      `${files.key} is not the key of the certificate ${files.cert}`,
      'name the private key of the first certificate in the file',
    );
  }
  try {
    createSecureContext({ cert, key, minVersion: 'TLSv1.2' });
  } catch {
    throw unusable(
      `${files.cert} and ${files.key} cannot be used for TLS`,
      'OpenSSL refuses them, for example for a key that is too short',
    );
  }
  return { cert, key };
}
