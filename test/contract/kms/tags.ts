import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kms } from '../../../src/api/kms.ts';
import { newKey, refused, type Fixture, type Open } from './fixture.ts';

const tag = (TagKey: string, TagValue = '') => ({ TagKey, TagValue });
const tags = (count: number, prefix = 't') => Array.from({ length: count }, (_, i) => tag(`${prefix}${i}`));

async function tagsOf(kms: Kms, KeyId: string) {
  return (await kms.listResourceTags({ KeyId, Limit: 50 })).Tags;
}

export function tagContract(open: Open): void {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(() => fixture.close());

  it('are added, changed and removed', async () => {
    const { kms } = fixture;
    const { KeyId, Arn } = await newKey(kms);
    expect(await kms.tagResource({ KeyId, Tags: [tag('a', '1'), tag('b', '2')] })).toEqual({});
    await kms.tagResource({ KeyId: Arn, Tags: [tag('a', '3'), tag('c', '4')] });
    expect(await tagsOf(kms, KeyId)).toEqual([tag('a', '3'), tag('b', '2'), tag('c', '4')]);
    expect(await kms.untagResource({ KeyId, TagKeys: ['a', 'absent'] })).toEqual({});
    expect(await tagsOf(kms, KeyId)).toEqual([tag('b', '2'), tag('c', '4')]);
  });

  it('are at most 50 on a key, with names of their own', async () => {
    const { kms } = fixture;
    const { KeyId } = await newKey(kms);
    const put = (Tags: ReturnType<typeof tags>) => kms.tagResource({ KeyId, Tags });
    await refused(put([tag('x'), tag('x')]), 'TagException', 'Duplicate tag keys');
    await refused(put(tags(51)), 'TagException', 'Too many tags');
    await refused(put([tag('aws:x')]), 'TagException', 'Tags beginning with aws: are reserved');
    await refused(put([tag('AWS:x')]), 'TagException');
    await refused(kms.untagResource({ KeyId, TagKeys: ['aws:x'] }), 'TagException');
    await refused(put([tag('x'.repeat(129))]), 'ValidationException');
    await refused(put([tag('x', 'y'.repeat(257))]), 'ValidationException');
    await put(tags(50));
    await put(tags(50));
    await refused(put([tag('more')]), 'LimitExceededException');
    expect(await tagsOf(kms, KeyId)).toEqual(tags(50));
  });

  describe('the names of tags', () => {
    it('differ by case', async () => {
      const { kms } = fixture;
      const { KeyId } = await newKey(kms);
      await kms.tagResource({ KeyId, Tags: [tag('Team', 'red'), tag('team', 'blue')] });
      expect(await tagsOf(kms, KeyId)).toEqual([tag('Team', 'red'), tag('team', 'blue')]);
    });
  });
}
