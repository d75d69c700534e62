/** Entries of the index, with real git. */
import { afterAll, expect, it } from 'vitest';
import { readEntries } from '../../../src/scan/fix/gitindex.ts';
import { removeRepositories, Repository } from '../../support/repositories.ts';

afterAll(removeRepositories);

it('reads as many entries as there are names, and no others', async () => {
  const repository = Repository.init();
  for (const name of ['a', 'b*', 'ü\n', 'deep/c', 'other', 'conflict']) repository.stage(name, name);
  repository.git('update-index', '--chmod=+x', 'a');
  const blob = repository.git('rev-parse', ':other');
  repository.git('update-index', '--force-remove', 'conflict');
  // More than a command line may have.
  const absent = Array.from({ length: 2000 }, (_, i) => `${'long/'.repeat(500)}${i}`);
  const entries = await readEntries(repository.place, ['a', 'b*', 'ü\n', 'deep/c', 'conflict', ...absent]);
  expect([...entries.keys()].sort()).toEqual(['a', 'b*', 'deep/c', 'ü\n']);
  expect(entries.get('a')).toMatchObject({ mode: '100755', isSparse: false });
  expect([...entries.values()].map((entry) => entry.blob)).not.toContain(blob);
});
