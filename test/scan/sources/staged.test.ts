import { afterAll, describe, expect, it } from 'vitest';
import { openStaged } from '../../../src/scan/sources/staged.ts';
import { removeRepositories, Repository } from '../../support/repositories.ts';
import { gather, type Outcome } from '../../support/sourced.ts';

afterAll(removeRepositories);

const all = { exclude: () => false, maxSize: 1024 * 1024 };

async function staged(repository: Repository, options = all): Promise<Outcome> {
  return gather((await openStaged(repository.place, options)).source);
}

describe('what is staged', () => {
  it('is the index, not the working tree', async () => {
    const repository = Repository.init();
    repository.commit({ 'a.txt': 'one\ntwo\n' });
    repository.stage('a.txt', 'one\nstaged\ntwo\n');
    repository.write('a.txt', 'one\nwritten\ntwo\n');
    expect(await staged(repository)).toEqual({
      items: [{ path: 'a.txt', text: 'one\nstaged\ntwo\n', lines: [[2, 2]] }],
      skipped: [],
    });
  });

  it('is all of a new file', async () => {
    const repository = Repository.init();
    repository.commit();
    repository.stage('new.txt', 'one\ntwo\n');
    expect(await staged(repository)).toEqual({
      items: [{ path: 'new.txt', text: 'one\ntwo\n' }],
      skipped: [],
    });
  });

  it('is everything where nothing is committed', async () => {
    const repository = Repository.init();
    repository.stage('a', '1\n');
    repository.stage('b', '2\n');
    expect((await staged(repository)).items.map(({ path }) => path)).toEqual(['a', 'b']);
  });

  it('is said to be nothing', async () => {
    const repository = Repository.init();
    expect(await openStaged(repository.place, all)).toMatchObject({ empty: 'nothing staged' });
    repository.commit({ a: '1\n' });
    repository.write('a', '2\n');
    const opened = await openStaged(repository.place, all);
    expect(opened.empty).toBe('nothing staged');
    expect(await gather(opened.source)).toEqual({ items: [], skipped: [] });
  });
});
