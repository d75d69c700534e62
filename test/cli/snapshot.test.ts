/** The walk of examples/snapshot-copy, as it stands there, with the built program. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { extent } from '../support/extent.ts';
import { Home, removeHomes } from '../support/homes.ts';
import { hasPrograms, needs } from '../support/needs.ts';
import { launch, program, root } from '../support/processes.ts';

afterAll(removeHomes);

const folders = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;
const component = {
  name: 'e2fsprogs',
  present: hasPrograms('mkfs.ext4') || existsSync('/usr/sbin/mkfs.ext4'),
  install: 'apt-get install -y e2fsprogs',
};

const size = extent(16, 256);

needs(component)(`a disk image of ${size} MiB`, () => {
  it('goes from one account to another and comes out bit for bit', async () => {
    const home = new Home();
    const kms = home.path('kms');
    writeFileSync(kms, `#!/bin/sh\nexec ${process.execPath} ${program} "$@"\n`, { mode: 0o755 });
    mkdirSync(home.path('work'));
    const walk = join(root, 'examples/snapshot-copy/walk.sh');
    const environment = { PATH: folders, KMS: kms, WORK: home.path('work'), SIZE: `${size}` };
    const { ended } = launch('sh', [walk], { environment, killAfter: 280_000 });
    const { status, stdout, stderr } = await ended;
    const said = stdout.toString();
    expect(status, `${said}\n${stderr}`).toBe(0);
    expect(said.match(/^it is another message$/gm)).toHaveLength(2);
    expect(said.match(/^the same, bit for bit$/gm)).toHaveLength(2);
    expect(said.match(/^refused: kms: /gm)).toHaveLength(2);
    expect(said.match(/restored\.img: \d+\/\d+ files/g)).toHaveLength(1);
    expect(said.match(/^ok: \d+ lines, unbroken/gm)).toHaveLength(2);
    for (const line of [
      /1 CreateGrant\n/,
      /1 ShareMessage\n/,
      /2 AcceptMessage\n/,
      /1 RemoveMessageRecipients\n/,
    ]) {
      expect(said).toMatch(line);
    }
  }, 300_000);
});
