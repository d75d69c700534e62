/** Forms that code reads, by name. */
import {
  readDockerAuth,
  readFilezilla,
  readHtpasswd,
  readNetrc,
  readNpmrc,
  readPgpass,
  readWordpressSalt,
} from './credentialfiles.ts';
import { readJwk, readJwt } from './json.ts';
import { readOpensshKey, readPemKey, readPgpKey } from './pem.ts';
import { readPkcs12 } from './pkcs12.ts';
import { readPuttyKey } from './putty.ts';

export interface Span {
  /** Offsets into the text: where the secret begins and ends. */
  readonly start: number;
  readonly end: number;
  /** From here on the form may be looked for again; `end` unless said. What was read is not read again. */
  readonly next?: number;
}

/**
 * Reads a form at a keyword that was found at `at`. Looks no further than it must; a form of any length says in `next` how far it
 * read, and is not asked about keywords before that.
 */
export type Format = (text: string, at: number) => Span | undefined;

export const formats = {
  'docker-auth': readDockerAuth,
  'filezilla-password': readFilezilla,
  'htpasswd-hash': readHtpasswd,
  jwk: readJwk,
  jwt: readJwt,
  netrc: readNetrc,
  npmrc: readNpmrc,
  'openssh-key': readOpensshKey,
  'pem-key': readPemKey,
  'pgp-key': readPgpKey,
  pgpass: readPgpass,
  pkcs12: readPkcs12,
  'putty-key': readPuttyKey,
  'wordpress-salt': readWordpressSalt,
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
