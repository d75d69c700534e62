/** Credentials of HTTP requests: `Authorization: Bearer …`. */
import type { PathFacts } from '../guards/path.ts';
import { rateStrength } from '../guards/strength.ts';
import { matchAt } from './characters.ts';
import { acceptsPassword, isShowcase } from './acceptance.ts';
import type { ValueSpan } from './values.ts';

const beforeScheme = /["'\]\\]{0,3}[ \t]{0,40}(?:=>|:=|[:=,])?[ \t]{0,40}\(?(?:[bfru]?\\?["'`])?/iy;
const scheme =
  /(?:bearer|basic|token|apikey|api-key|bot|key|oauth|genie ?key|splunk|ssws|sso-key|access)[ \t]{1,4}(?:token=)?\\?"?/iy;
const credentials = /[A-Za-z0-9._~+/:|!@$^*-]{8,2000}={0,2}/y;
const base64 = /^[A-Za-z0-9+/_-]{8,}={0,2}$/;

/** Whether a Basic header contains a password in the clear. */
function isBasicPassword(value: string, facts: PathFacts): boolean {
  if (!base64.test(value) || value.length > 400) return false;
  const decoded = Buffer.from(value, 'base64').toString('latin1');
  const colon = decoded.indexOf(':');
  if (colon < 0 || !/^[\x20-\xff]+$/.test(decoded)) return false;
  const user = decoded.slice(0, colon);
  const password = decoded.slice(colon + 1);
  if (password === user) return false;
  if (acceptsPassword(password, rateStrength(password), true, facts)) return true;
  return user.length >= 16 && rateStrength(user) === 'strong';
}

/** Whether the text after a scheme is a credential. */
function isCredential(name: string, value: string, facts: PathFacts): boolean {
  if (name === 'basic') return isBasicPassword(value, facts);
  const strength = rateStrength(value);
  return strength === 'strong' || (strength === 'fair' && value.length >= 12 && !isShowcase(facts));
}

function readScheme(text: string, at: number, facts: PathFacts): ValueSpan | undefined {
  const start = matchAt(scheme, text, at);
  if (start === undefined) return undefined;
  const end = matchAt(credentials, text, start);
  if (end === undefined || text.charAt(end) === '(' || text.charAt(end) === '{') return undefined;
  const name = /^[a-z]+/i.exec(text.slice(at, start))?.[0].toLowerCase() ?? '';
  return isCredential(name, text.slice(start, end), facts) ? { start, end, quoted: true } : undefined;
}

/** `at`: after a header's name. */
export function readAuthorization(text: string, at: number, facts: PathFacts): ValueSpan | undefined {
  const start = matchAt(beforeScheme, text, at);
  return start === undefined ? undefined : readScheme(text, start, facts);
}

/** At the word `bearer` or `basic`, wherever it is. */
export function readSchemeAt(text: string, at: number, facts: PathFacts): ValueSpan | undefined {
  if (/[\w-]/.test(text.charAt(at - 1))) return undefined;
  const span = readScheme(text, at, facts);
  return span && span.end - span.start >= 16 ? span : undefined;
}
