/** Whether a group is the user's alone, from the files of the user database. */
import { describe, expect, it } from 'vitest';
import { isPrivateGroup, type UserDatabase } from '../../src/terminal/groups.ts';

const passwd = [
  'root:x:0:0:root:/root:/bin/bash',
  '# a comment',
  'ann:x:1000:1000:Ann,,,:/home/ann:/bin/bash',
  'bob:x:1001:1001::/home/bob:/bin/bash',
  'eve:x:1002:1003::/home/eve:/bin/bash',
  '',
].join('\n');
const group = ['root:x:0:', 'ann:x:1000:', 'bob:x:1001:ann', 'own:x:1002:ann,root', 'team:x:1003:', ''].join(
  '\n',
);
const debian = 'passwd:  files systemd\ngroup: files [SUCCESS=merge] systemd # all\nhosts: files dns\n';
const database: UserDatabase = { passwd, group, switch: debian };

const ann = (gid: number, changed: Partial<UserDatabase> = {}): boolean =>
  isPrivateGroup(gid, 1000, { ...database, ...changed });

describe('a group', () => {
  it("is the user's own without other members, named or by their primary group", () => {
    expect(ann(1000)).toBe(true);
    expect(ann(1000, { group: group.replace('ann:x:1000:', 'ann:x:1000:ann,root') })).toBe(true);
    expect(ann(1000, { group: `${group}again:x:1000:ann` })).toBe(true);
    expect(ann(1000, { switch: '' })).toBe(true);
  });

  it('is not, with one other member, also in a second line of the same number', () => {
    expect(ann(1001)).toBe(false);
    expect(ann(1003)).toBe(false);
    expect(ann(1000, { group: group.replace('ann:x:1000:', 'ann:x:1000:ann,bob') })).toBe(false);
    expect(ann(1000, { group: `${group}again:x:1000:bob` })).toBe(false);
    expect(ann(1000, { passwd: `${passwd}mal:x:1004:1000::/:/bin/sh` })).toBe(false);
    // A member who is in no file.
    expect(ann(1000, { group: group.replace('ann:x:1000:', 'ann:x:1000:carol') })).toBe(false);
  });

  it('is not, where it cannot be known who is in it', () => {
    expect(ann(4242)).toBe(false);
    // Not the primary group: others can be given it when they log in.
    expect(ann(1002)).toBe(false);
    expect(ann(0)).toBe(false);
    expect(isPrivateGroup(1000, 4242, database)).toBe(false);
    for (const name of ['passwd', 'group', 'switch'] as const)
      expect(ann(1000, { [name]: undefined })).toBe(false);
    expect(ann(1000, { passwd: `${passwd}+@staff::::::` })).toBe(false);
    expect(ann(1000, { group: `${group}+:::` })).toBe(false);
    for (const source of ['sss', 'ldap', 'nis', 'winbind', 'db', 'files ldap']) {
      expect(ann(1000, { switch: `passwd: files\ngroup: ${source}\n` })).toBe(false);
      expect(ann(1000, { switch: `passwd: files ${source}\ngroup: files\n` })).toBe(false);
      expect(ann(1000, { switch: `${debian}initgroups: files ${source}\n` })).toBe(false);
    }
  });
});
