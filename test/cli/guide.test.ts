/** The pages of docs/guide, each typed at a terminal from its beginning, with a home folder of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needs } from '../support/needs.ts';
import { bash, blocks, examplesOf, expectExample, openShell, type ShellFolder } from '../support/sessions.ts';

const folder = join(import.meta.dirname, '../../docs/guide');
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

it('there are pages, with nothing in them that is not run', () => {
  expect(pages.length).toBeGreaterThanOrEqual(2);
  for (const page of pages) expect(blocks(readFileSync(join(folder, page), 'utf8'), 'sh')).toEqual([]);
});

describe.each(pages)('%s', (page) => {
  needs(bash)('is a session', () => {
    const examples = examplesOf(readFileSync(join(folder, page), 'utf8'));
    let session: ShellFolder;
    beforeAll(async () => {
      session = openShell();
      await session.shell.start();
    });
    afterAll(() => session.end());

    it('has commands', () => {
      expect(examples.length).toBeGreaterThan(5);
      expect(examples.every(({ command }) => command !== '')).toBe(true);
    });

    it.each(examples)('$command', async (example) => {
      await expectExample(session.shell, example);
    });
  });
});
