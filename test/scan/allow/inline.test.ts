import { describe, expect, it } from 'vitest';
import { findAllowance } from '../../../src/scan/allow/inline.ts';

/** The value is `VALUE`. */
function allowed(text: string, rule = 'aws-access-key'): string | undefined {
  const start = text.indexOf('VALUE');
  const found = findAllowance(text, start, start + 5, rule);
  return found && (found.reason === undefined ? found.by : `${found.by}: ${found.reason}`);
}

describe('comments that allow a finding', () => {
  it.each([
    ['a = "VALUE" # kms:allow a fixture of the docs', 'kms:allow: a fixture of the docs'],
    ['a = "VALUE" /* kms:allow: not live */', 'kms:allow: not live'],
    ['<!-- kms:allow-next-line revoked in May -->\r\n<a>VALUE</a>', 'kms:allow-next-line: revoked in May'],
    ['# kms:allow-next-line old\ra: VALUE', 'kms:allow-next-line: old'],
    ['a = "VALUE" # gitleaks:allow', 'gitleaks:allow'],
    ['a = "VALUE" # trufflehog:ignore', 'trufflehog:ignore'],
    ['a = "VALUE" # pragma: allowlist secret', 'pragma: allowlist secret'],
    ['a = "VALUE" # pragma: whitelist secret', 'pragma: allowlist secret'],
    ['# pragma: allowlist nextline secret\na = "VALUE"', 'pragma: allowlist nextline secret'],
    ['a = "VALUE" // secretlint-disable-line', 'secretlint-disable-line'],
    ['// secretlint-disable-next-line\na = "VALUE"', 'secretlint-disable-next-line'],
    ['/* secretlint-disable */\n\na = "VALUE"\n', 'secretlint-disable'],
    ['/* secretlint-disable @secretlint/secretlint-rule-aws */\n\na = "VALUE"\n', 'secretlint-disable'],
  ])('%j', (text, by) => expect(allowed(text)).toBe(by));

  it.each([
    'a = "VALUE"',
    'a = "VALUE" # kms:allow',
    'a = "VALUE" /* kms:allow */',
    'a = "VALUE"\n# kms:allow the line before',
    '# kms:allow the next line\na = "VALUE"',
    '# kms:allow-next-line two above\n\na = "VALUE"',
    'a = "VALUE" # kms:allow-next-line not this one',
    'a = "VALUE" # kms:allowed reason',
    'a = "VALUE" // secretlint-disable-line @secretlint/secretlint-rule-slack',
    '/* secretlint-disable */\n/* secretlint-enable */\na = "VALUE"\n',
    'a = "VALUE"\n/* secretlint-disable */\n',
    `a = "VALUE" ${'x'.repeat(3000)} # gitleaks:allow`,
  ])('not %j', (text) => expect(allowed(text)).toBeUndefined());

  it('is none where it is a part of the secret', () => {
    for (const secret of ['kms:allow because', 'x-gitleaks:allow', 'trufflehog:ignore!']) {
      const text = `a = "${secret}"`;
      expect(findAllowance(text, 5, 5 + secret.length, 'a-b')).toBeUndefined();
      expect(findAllowance(`${text} # gitleaks:allow`, 5, 5 + secret.length, 'a-b')?.by).toBe(
        'gitleaks:allow',
      );
    }
  });

  it('counts on the last line of a secret of several', () => {
    const text = `key = """BEGIN\n${'x'.repeat(5000)}\nEND""" # gitleaks:allow`;
    expect(findAllowance(text, 9, text.indexOf('"""', 20), 'private-key-pem')?.by).toBe('gitleaks:allow');
  });

  it('takes linear time for a line of many findings', () => {
    const text = 'x'.repeat(4_000_000);
    const start = performance.now();
    for (let at = 0; at < text.length; at += 2000) findAllowance(text, at, at + 40, 'a-b');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
