/** Credential formats that need code to parse, by name. */
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
  /** Offsets of the secret in the text. */
  readonly start: number;
  readonly end: number;
  /** Where to look for the format again (default `end`), so that no text is read twice. */
  readonly next?: number;
}

/**
 * Parses the format at a keyword found at `at`. Must read no further than necessary; a format of any length must return in `next` how far it read,
 * and is not called for keywords before that.
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
