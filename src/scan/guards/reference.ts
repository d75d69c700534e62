/** Recognises values that refer to a secret, or contain it encrypted: they are not secrets. */

import { wordShare } from './words.ts';

/** Beginnings of references to secrets in secret managers, templates and clouds. */
const reference =
  /^(?:arn:|op:\/\/|vault:|ref\+|secret(?:s|manager|ref)?:|sm:\/\/|ssm:|env:|env\.|environ|file:|keyring:|keychain:|kv:|azurekv|awssm|gcpsm|bws:|bw:|doppler|projects\/[^/]+\/secrets\/|data\.|var\.|local\.|module\.|secrets?\.|vars\.|params\.|credentials\(|process\.env|os\.|import\.meta|System\.|config[.(]|settings\.|self\.|this\.|Deno\.|getenv|ENV\[|\$env:|resolve:|\{\{resolve|@Microsoft\.KeyVault|!(?:Ref|Sub|GetAtt|ImportValue|vault|reference|secret|env|include|unsafe)\b|~\/|\/(?:tmp|var|etc|usr|run|home|opt|mnt|root|dev|proc|srv|app|data|Users|secrets|private|api)\/|\.{1,2}\/|[A-Za-z]:\\|\\\\|ssh-(?:rsa|ed25519|dss)|ecdsa-sha2|age1|data:|sha(?:1|224|256|384|512)[-:]|md5[-:]|urn:|[a-z][a-z0-9+.-]{1,20}:\/\/)/i;

/** Ciphertext and hashes of other programs. `kms:v1:` is this program's own. */
const hidden =
  /^(?:kms:v\d|ENC\[|ENC\(|encrypted:|\{cipher\}|\{[A-Za-z0-9+/]{4,200}={1,2}\}$|\$ANSIBLE_VAULT|vault:v\d|AQICA|Ag[A-D][A-Za-z0-9+/]{200}|\$2[abxy]?\$|\$argon2|\$pbkdf2|pbkdf2[_:(]|\$scrypt|scrypt:|\$[156y]\$|\$apr1\$|\{(?:SSHA|SHA|MD5|SMD5|CRYPT|bcrypt|noop|pbkdf2|PBKDF2|argon2)[\w-]*\}|SCRAM-SHA|bcrypt|argon2|age-encryption|gAAAA[A-Z]|\$aes|SecureString|AES256:|secure:|crypt:|U2FsdGVkX1|-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED|CERTIFICATE|PUBLIC|RSA PUBLIC|SSH2 PUBLIC|PKCS7|CMS))/;

const expression =
  /^[A-Za-z_$][\w$.:>-]*(?:\(|\[['"\w])|^[A-Za-z_$][\w$]*(?:(?:\.|::|->)[A-Za-z_$][\w$]*)+\(?\)?$|^function\b|^new\s|=>|^\(|^\w+\s*[+|?&]{1,2}\s/;

/** A path of files or a route. */
const pathLike = /^\/?[A-Za-z][\w.@-]*(?:\/[\w.@-]+){1,12}\/?$/;

/** `dev-1.eu.shop.com:8443` */
const hostName =
  /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}\.?(?<=\.(?:com|net|org|io|dev|cloud|app|co|ai|local|internal|localhost|svc|test|example|eu|us|uk|de|fr))(?::\d{1,5})?$/i;

/** Whether the value refers to where a secret is stored. */
export function isReference(value: string): boolean {
  return reference.test(value.slice(0, 200)) || (value.length < 120 && hostName.test(value));
}

/** Whether the value is ciphertext or a password hash, of any tool. */
export function isCiphertext(value: string): boolean {
  return hidden.test(value.slice(0, 300));
}

/** Whether the value is an expression or a path of words. */
export function isNameOrCall(value: string): boolean {
  if (value.length >= 200) return false;
  return (expression.test(value) || pathLike.test(value)) && wordShare(value) >= 0.5;
}
