/** Looking for a message in a file that holds none, or one beside other text. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findMessage } from '../../src/files/share/messagefile.ts';
import { Source } from '../../src/files/source.ts';

const folder = mkdtempSync(join(tmpdir(), 'kms-share-message-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('hears signals while a long text is searched', async () => {
  const path = join(folder, 'long');
  writeFileSync(path, 'x'.repeat(10_000));
  truncateSync(path, 256 * 1024 * 1024);
  const source = new Source(path);
  try {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    expect(await findMessage(source, source.head(), false)).toBeUndefined();
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  } finally {
    source.close();
  }
});
