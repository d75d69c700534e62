/** Decides whether an assigned value is a finding, by its content, its name and its location. */
import type { PathFacts } from '../guards/path.ts';
import { measureEntropy } from '../guards/entropy.ts';
import { isUuid, rateStrength, type Strength } from '../guards/strength.ts';
import type { Assigned, Way } from './assignedvalue.ts';
import { matchAt } from './characters.ts';
import { lineStart } from '../lines.ts';
import type { NameFacts } from './names.ts';

/** Ways in which the value certainly belongs to the name. */
const direct: Readonly<Record<Way, boolean>> = {
  assign: true,
  call: false,
  flag: true,
  argument: true,
  default: true,
  compare: false,
  element: true,
  statement: false,
  query: false,
  part: true,
};

/** Whether the file mostly contains examples. */
export function isShowcase(facts: PathFacts): boolean {
  return facts.test || facts.example || facts.translation || facts.generated || facts.kind === 'prose';
}

/** For passwords, which can be weak. */
export function acceptsPassword(
  value: string,
  strength: Strength,
  plain: boolean,
  facts: PathFacts,
): boolean {
  switch (strength) {
    case 'none':
      return false;
    case 'strong':
      return true;
    case 'fair':
      return plain && (!isShowcase(facts) || value.length >= 10);
    case 'weak':
      return plain && !isShowcase(facts);
  }
}

const hexadecimal = /^(?:[0-9a-f]+|[0-9A-F]+)$/;

/** For generated credentials: random, and long enough. */
function isDrawn(value: string, strength: Strength, { plain, kind }: NameFacts, facts: PathFacts): boolean {
  // Not a value: `API-Schlüssel`
  if (/[^\x20-\x7e]/.test(value)) return false;
  if (isUuid(value)) return plain && kind !== 'token' && !isShowcase(facts);
  if (strength === 'fair')
    return plain && value.length >= 12 && !isShowcase(facts) && measureEntropy(value) >= 3;
  if (strength !== 'strong') return false;
  if (plain) return value.length >= 16;
  return value.length >= 20 && /\d/.test(value) && (!hexadecimal.test(value) || value.length >= 32);
}

/** Whether the value is a secret. `text` contains it. */
export function acceptsValue(text: string, read: Assigned, name: NameFacts, facts: PathFacts): boolean {
  // Documentation comments contain examples.
  if (
    facts.kind === 'code' &&
    matchAt(/[ \t]{0,60}\/?\*/y, text, lineStart(text, read.start, 400)) !== undefined
  )
    return false;
  const value = text.slice(read.start, read.end);
  const strength = rateStrength(value);
  if (strength === 'none') return false;
  const certain = direct[read.way] && !read.wrapped;
  if (name.kind === 'password') {
    if (!certain && (strength === 'weak' || (isShowcase(facts) && strength !== 'strong'))) return false;
    // A word in a text, without quotes.
    if (!read.quoted && strength === 'weak' && (facts.kind === 'markup' || facts.kind === 'code'))
      return false;
    return acceptsPassword(value, strength, name.plain, facts);
  }
  if (!certain && (strength !== 'strong' || (read.wrapped && isShowcase(facts)))) return false;
  // Cryptographic test vectors.
  if (name.kind === 'secret' && isShowcase(facts) && hexadecimal.test(value)) return false;
  return isDrawn(value, strength, name, facts);
}
