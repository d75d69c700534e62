/** Files that are one secret. */
import { describe, expect, it } from 'vitest';
import { findSecretFile } from '../../../src/scan/assign/secretfiles.ts';
import { pathFacts } from '../../../src/scan/guards/path.ts';
import { drawSample } from '../../support/samples.ts';

describe('a file of one line', () => {
  it.each([
    ['config/master.key', '<<{hex:32}>>'],
    ['app/config/credentials/production.key', '<<{hex:32}>>\n'],
    ['secrets/db_password.txt', '<<{alnum:16}>>\n'],
    ['secrets/api_key', '<<{alnum:32}>>'],
    ['.vault_pass', '<<hunter2-{lower:4}>>\n'],
    ['secrets/acme.token', '<<{alnum:40}>>\r\n'],
  ])('%s', (path, template) => {
    const { text, secret } = drawSample(template, path);
    const found = findSecretFile(text, pathFacts(path));
    expect(found && text.slice(found.start, found.end) === secret).toBe(true);
  });

  it.each([
    ['config/master.key', '{hex:40}'],
    ['config/master.key', 'changeme'],
    ['secrets/db_password.txt', 'password\n'],
    ['secrets/db_password.txt', 'two words'],
    ['secrets/db_password.txt', 'a\n{alnum:20}\n'],
    ['commit.txt', '{hex:40}'],
    ['secrets/token.txt', '${TOKEN}'],
    ['keys/public_key.txt', '{alnum:40}'],
    ['api_key.go', '{alnum:40}'],
  ])('%s that holds something else', (path, template) => {
    expect(findSecretFile(drawSample(template, path).text, pathFacts(path))).toBeUndefined();
  });
});
