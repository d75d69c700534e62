/** Ciphertexts in text of any encoding and form: read everywhere alike, and rewritten as they were. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeText, readCharacters } from '../../../src/base/text.ts';
import { encodings } from '../../support/encodings.ts';
import { sample } from '../../support/extent.ts';
import { quickHome, removeHomes, type Home } from '../../support/homes.ts';
import { severalAtOnce, type Ended } from '../../support/processes.ts';
import { contents, names, plant } from '../../support/foldertrees.ts';

let home: Home;
let number = 0;
/** Of a length of which one character more makes no base64url. */
let token = '';
/** One of which one character more makes the token of a longer blob, which opens nowhere. */
let ambiguous = '';
let message: Buffer;

/** Text of each form that holds the same secret. */
const forms: Record<string, string> = {};

beforeAll(async () => {
  home = await quickHome();
  for (const name of ['app', 'other']) await home.createKey(name);
  token = await home.token('s3cret!', 'app');
  ambiguous = await home.token('s3cret', 'app');
  expect([token.length % 4, ambiguous.length % 4]).toEqual([3, 2]);
  const json = await home.ok(['encrypt', '-k', 'app', '--json'], { input: 's3cret!' });
  writeFileSync(home.path('plaintext'), 's3cret!');
  message = (await home.run(['encrypt', '-k', 'app', home.path('plaintext')])).stdout;
  const armored = await home.ok(['encrypt', '-k', 'app', '--armor'], { input: 's3cret!' });
  const blob = Buffer.from(token.slice('kms:v1:'.length), 'base64url');
  Object.assign(forms, {
    token: `${token}\r\n`,
    'token-quoted': `"${token}"\n`,
    base64: `${blob.toString('base64')}\r\n`,
    'base64-quoted': `"${blob.toString('base64')}"  \n`,
    base64url: `${blob.toString('base64url')}\n`,
    json: `${json}\r\n`,
    armor: `${armored}\n`.replaceAll('\n', '\r\n'),
    'armor-indented': `${armored}\n`.replace(/^/gm, '  ').replace(/ +$/, ''),
    'base64-message': `${message.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n')}\r\n`,
    'base64-message-quoted': `'${message.toString('base64')}'\n`,
    'base64-message-mac': `${message.toString('base64').replace(/.{64}(?=.)/g, '$&\r')}\r`,
    'base64url-message': `${message.toString('base64url')}\n`,
  });
});
afterAll(removeHomes);

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = home.path(`text${number++}`);
  mkdirSync(path);
  plant(path, files);
  return path;
}

const sameSize = (text: string): string => text.replace(/[A-Za-z0-9+/_-]/g, 'x').replace(/x+=*/g, 'x');

it('every form in every encoding decrypts, and keeps both when it is encrypted again', async () => {
  const files: Record<string, Buffer> = {};
  for (const [form, text] of Object.entries(forms)) {
    for (const [name, encode] of Object.entries(encodings)) files[`${form}, ${name}.kms`] = encode(text);
  }
  const path = folder(files);
  const decrypted = async (): Promise<void> => {
    const { status, stderr } = await home.run(['decrypt', path]);
    expect([status, stderr]).toEqual([
      0,
      expect.stringContaining(`decrypted ${Object.keys(files).length} files`),
    ]);
    for (const name of Object.keys(files)) {
      expect(readFileSync(join(path, name.slice(0, -4)), 'utf8'), name).toBe('s3cret!');
      rmSync(join(path, name.slice(0, -4)));
    }
  };
  await decrypted();
  const again = await home.run(['reencrypt', path, '-k', 'other']);
  expect([again.status, again.stderr]).toEqual([
    0,
    expect.stringContaining(`re-encrypted ${Object.keys(files).length} files`),
  ]);
  for (const [name, before] of Object.entries(files)) {
    const after = readFileSync(join(path, name));
    expect(after.equals(before), name).toBe(false);
    expect(decodeText(after).form, name).toEqual(decodeText(before).form);
    expect(sameSize(readCharacters(after)), name).toBe(sameSize(readCharacters(before)));
  }
  const KeyId = await keyId('app');
  await home.call(({ kms }) => kms.disableKey({ KeyId }));
  await decrypted();
  await home.call(({ kms }) => kms.enableKey({ KeyId }));
});

function keyId(alias: string): Promise<string> {
  return home.call(async ({ kms }) => {
    const { KeyMetadata } = await kms.describeKey({ KeyId: `alias/${alias}` });
    return KeyMetadata?.KeyId ?? '';
  });
}

it('decrypt, inspect and reencrypt of one file read the same', async () => {
  const utf16 = encodings['UTF-16LE with mark'] ?? ((text: string) => Buffer.from(text));
  const path = folder(Object.fromEntries(Object.entries(forms).map(([form, text]) => [form, utf16(text)])));
  const results = await severalAtOnce(sample(names(path), 4), async (name) => {
    const file = join(path, name);
    const [decrypt, inspect, piped, reencrypt] = await Promise.all([
      home.run(['decrypt', file]),
      home.run(['inspect', file, '--json']),
      home.run(['decrypt'], { input: readFileSync(file) }),
      home.run(['reencrypt', '-k', 'other'], { input: readFileSync(file) }),
    ]);
    return { name, decrypt, inspect, piped, reencrypt };
  });
  for (const { name, decrypt, inspect, piped, reencrypt } of results) {
    expect([name, decrypt.status, decrypt.stdout.toString()]).toEqual([name, 0, 's3cret!']);
    expect([name, piped.stdout.toString()]).toEqual([name, 's3cret!']);
    expect([name, inspect.status]).toEqual([name, 0]);
    expect(decodeText(reencrypt.stdout).form, name).toEqual({ encoding: 'utf-16le', marks: 1 });
  }
});

it('a token is taken from an argument with what was copied along', async () => {
  const asked = [`"${token}"`, `\ufeff${token}\r\n`, ` '${token}' `];
  const got = await severalAtOnce(asked, (each) => home.ok(['decrypt', each]));
  expect(got).toEqual(asked.map(() => 's3cret!'));
  // iconv -t utf-16 of a file that has a mark writes another before it.
  const input = Buffer.from(`\ufeff\ufeff${token}\r\n`, 'utf16le');
  expect((await home.run(['decrypt'], { input })).stdout.toString()).toBe('s3cret!');
});

describe.each(['reencrypt', 'rotate'] as const)('%s', (command) => {
  const run = (path: string): Promise<Ended> =>
    home.run(
      command === 'reencrypt'
        ? ['reencrypt', path, '-k', 'other']
        : ['rotate', 'app', '--restart', '--reencrypt', path],
    );

  it('finds tokens in text of every encoding, and changes nothing else in it', async () => {
    const text = `# Schlüssel 鍵\r\nA=${token}\r\nB="${token}";é\r\n`;
    const files = Object.fromEntries(Object.entries(encodings).map(([name, encode]) => [name, encode(text)]));
    const cyrillic = Buffer.from(`Ключ=${token}\r\nŁ`, 'utf16le');
    const path = folder({ ...files, cyrillic });
    const { status, stderr } = await run(path);
    expect([status, stderr]).toEqual([
      0,
      expect.stringContaining(`re-encrypted ${Object.keys(files).length + 1} files`),
    ]);
    for (const [name, encode] of Object.entries(encodings)) {
      const bytes = readFileSync(join(path, name));
      const [, a = '', b = ''] = /A=(\S+)\r\nB="(\S+)"/.exec(readCharacters(bytes)) ?? [];
      expect(a).toMatch(/^kms:v1:/);
      expect(a).toBe(b);
      expect(a).not.toBe(token);
      expect(bytes.equals(encode(text.replaceAll(token, a))), name).toBe(true);
    }
    expect(readFileSync(join(path, 'cyrillic')).toString('utf16le')).toMatch(
      /^Ключ=kms:v1:[A-Za-z0-9_-]+\r\nŁ$/,
    );
  });

  it('reads on behind a token whatever ends it', async () => {
    const text = ['.', ':', ',', ';', '%', 'é', '"', '/', '<']
      .map((after) => `a=${token}${after}${token}\n`)
      .join('');
    const path = folder({ text });
    expect((await run(path)).status).toBe(0);
    const after = readFileSync(join(path, 'text'), 'utf8');
    expect(after).not.toContain(token);
    expect(after.replace(/kms:v1:[A-Za-z0-9_-]+/g, token)).toBe(text);
  });

  it('ends for base64 of a message whose first line is a quote alone', async () => {
    const path = folder({ quoted: `"\n${message.toString('base64')}\n"\n` });
    expect((await run(path)).status).toBe(0);
    const after = readFileSync(join(path, 'quoted'), 'utf8');
    expect(after).toMatch(/^"[A-Za-z0-9+/=]+"\n$/);
    expect((await home.run(['decrypt', join(path, 'quoted')])).stdout.toString()).toBe('s3cret!');
  });

  it('fails for messages and blobs that stand beside other text, and does the others', async () => {
    const armored = forms['armor']?.replaceAll('\r\n', '\n') ?? '';
    const json = forms['json'] ?? '';
    const base64 = message.toString('base64');
    const files: Record<string, string> = {
      mail: `Hello,\n${armored}`,
      twice: armored + armored,
      behind: `${armored}-- \nBob\n`,
      yaml: `a: 1\nsecret: |\n${armored.replace(/^(?=.)/gm, '  ')}`,
      string: JSON.stringify({ secret: armored }),
      'base64 twice': `${base64}\n${base64}\n`,
      lines: json.repeat(2),
      list: `[${json}]`,
      nested: JSON.stringify({ body: json }),
      damaged: armored.replace(/\n..../, '\nAgR4AAAA'),
    };
    const token2 = `a=${token}\n`;
    const path = folder({ ...files, both: `${token2}${armored}`, alone: token2 });
    const { status, stderr } = await run(path);
    expect(status, stderr).not.toBe(0);
    for (const name of [...Object.keys(files), 'both']) expect(stderr).toContain(`${path}/${name}: `);
    expect(stderr).toMatch(
      /yaml: it contains messages or ciphertext blobs inside other text, at line 3, column 3,/,
    );
    const after = contents(path);
    for (const [name, before] of Object.entries(files)) expect(after[name], name).toBe(before);
    expect(after['alone']).not.toContain(token);
    expect(after['both']).not.toContain(token);
    expect(after['both']).toContain(armored);
    const others = otherTexts(armored, json);
    const other = folder(others);
    const ended = await run(other);
    for (const name of Object.keys(others)) expect(ended.stderr).toContain(`${other}/${name}: it contains`);
    const prose = folder({
      prose: `it begins with -----BEGIN KMS MESSAGE-----\nand "CiphertextBlob": "…"\n`,
    });
    expect((await run(prose)).status).toBe(0);
  });

  it('fails with the place of what begins like a token and is damaged, and does the others', async () => {
    const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
    const files: Record<string, string | Buffer> = {
      hyphen: `a=${token}-\n`,
      line: `a=${token}_\n`,
      letter: `a=${token}x\n`,
      hyphens: `a=${token}--x\n`,
      folded: `a: >\n  ${token.slice(0, 70)}\\\n  ${token.slice(70)}\n`,
      wrapped: `a\na=${token.slice(0, 90)}=\r\n${token.slice(90)}\r\n`,
      mixed: Buffer.concat([Buffer.from(`a=1\n`), wide(`b=${token}\r\n`), Buffer.from(`c=${token}\n`)]),
      longer: `a=${ambiguous}-\n`,
      binary: `\0${token}`,
    };
    const path = folder({ ...files, both: `a=${token}-\nb=${token}\n` });
    const { status, stderr } = await run(path);
    expect(status, stderr).not.toBe(0);
    const places = {
      hyphen: '1, column 3',
      line: '1, column 3',
      letter: '1, column 3',
      hyphens: '1, column 3',
      folded: '2, column 3',
      wrapped: '2, column 3',
    };
    for (const [name, place] of Object.entries(places)) {
      expect(stderr).toContain(
        `${name}: 1 of 1 tokens is damaged, at line ${place} (InvalidCiphertextException)`,
      );
    }
    expect(stderr).toMatch(
      /longer: 1 of 1 tokens is not opened, at line 1, column 3 \(InvalidCiphertextException\)/,
    );
    expect(stderr).toMatch(/mixed: it contains tokens in several encodings/);
    expect(stderr).toMatch(/binary: it contains tokens but is not text/);
    expect(stderr).toMatch(/both: 1 of 2 tokens is damaged, at line 1, column 3; others are done/);
    const after = contents(path);
    for (const [name, before] of Object.entries(files)) {
      if (name !== 'mixed') expect(after[name], name).toBe(Buffer.from(before).toString('latin1'));
    }
    expect(after['both']).toMatch(new RegExp(`^a=${token}-\nb=kms:v1:\\S+\n$`));
    expect(after['both']).not.toContain(`b=${token}`);
    rmSync(join(path, 'binary'));
    const status6 = await run(path);
    expect(status6.status, status6.stderr).toBe(6);
  });
});

/** What programs make of armor and JSON in text of their own. */
function otherTexts(armored: string, json: string): Record<string, string> {
  const lines = armored.trim().split('\n');
  return {
    patch: `@@\n${armored.replace(/^(?=.)/gm, '+')}`,
    'patch that removes': `@@\n${armored.replace(/^(?=.)/gm, '-')}`,
    'string in a string': JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ armored }) }) }),
    'blob in a string in a string': JSON.stringify({ a: JSON.stringify({ body: json }) }),
    'list of lines': JSON.stringify({ lines }, undefined, 1),
    program: lines.map((line) => `  '${line}\\n'`).join(' +\n'),
    markup: `<p>${lines.join('<br>\n')}</p>`,
    attribute: `<p a="${lines.join('&#10;')}">`,
    numbered: lines.map((line, at) => `${at + 9}: ${line}`).join('\n'),
    'line ends lost': `SECRET=${lines.join(' ')}\n`,
    'far behind': `${'x'.repeat(1_000_000)}\n${armored}\n`,
  };
}

it('rotate leaves out what stands beside other text under another key', async () => {
  const armored = forms['armor'] ?? '';
  const plain = armored.replaceAll('\r\n', '\n');
  const base64 = forms['base64-message'] ?? '';
  const path = folder({
    mail: `Hello,\n${armored}`,
    list: `[${forms['json'] ?? ''}]`,
    behind: `${armored}-- \nBob\n`,
    'behind.kms': `${armored}-- \nBob\n`,
    twice: armored + armored,
    'base64 twice': base64 + base64,
    ...otherTexts(plain, forms['json'] ?? ''),
    'example cut short': `x\n${plain.slice(0, 250)}\n...\n`,
  });
  const { status, stderr } = await home.run(['rotate', 'other', '--restart', '--reencrypt', path]);
  expect([status, stderr]).toEqual([0, expect.stringContaining('re-encrypted 0 files')]);
});

it('rotate fails for a file of armor or base64 whose header is damaged where it names the key', async () => {
  const key = await home.createKey();
  const armored = await home.ok(['encrypt', '-k', key, '--armor'], { input: 'damaged' });
  const lines = armored.split('\n');
  const damaged = [...lines.slice(0, 3), `!${lines[3]?.slice(1)}`, ...lines.slice(4)].join('\n');
  const base64 = lines.slice(1, -1).join('');
  const files = {
    armor: `${damaged}\n`,
    'armor.kms': `${damaged}\n`,
    cut: `${lines.slice(0, 3).join('\n')}\n`,
    base64: `${base64.slice(0, 124)}\n`,
  };
  const path = folder(files);
  const { stderr } = await home.run(['rotate', key, '--reencrypt', path]);
  for (const name of Object.keys(files)) expect(stderr).toContain(`${path}/${name}: the message is damaged`);
});

it('takes what stands beside other text and is under the key already as done', async () => {
  const armored = await home.ok(['encrypt', '-k', 'other', '--armor'], { input: 'done' });
  const json = await home.ok(['encrypt', '-k', 'other', '--json'], { input: 'done' });
  const path = folder({
    mail: `Hello,\n${armored}\n`,
    behind: `${armored}\n-- \nBob\n`,
    list: `[${json},${json}]`,
    alone: `${armored}\n`,
  });
  const { status, stderr } = await home.run(['reencrypt', '-k', 'other', path]);
  expect([status, stderr]).toEqual([0, expect.stringContaining('4 already re-encrypted')]);
});

it('does the others where a text resembles a blob or a token and is longer than any', async () => {
  const path = folder({
    blob: `{"a":1,"CiphertextBlob":"${'A'.repeat(12_000_000)}"}`,
    folded: `kms:v1:${'\nA'.repeat(8_000_000)}`,
    token: `a=${token}\n`,
  });
  const { status, stderr } = await home.run(['reencrypt', '-k', 'other', path]);
  expect([status, stderr]).toEqual([6, expect.stringContaining('re-encrypted 1 file')]);
  expect(stderr).toContain(`${path}/folded: 1 of 1 tokens is damaged, at line 1, column 1`);
});

it('share add fails for a message that stands beside other text', async () => {
  const armored = forms['armor'] ?? '';
  const wide = Buffer.from(`\ufeff${'x'.repeat(1_000_000)}\n${armored}`, 'utf16le');
  const files = { mail: `Hello,\n${armored}`, far: `${'x'.repeat(262_130)}\n${armored}`, wide };
  const path = folder({ ...files, prose: 'Hello\n' });
  const { status, stderr } = await home.run(['share', 'add', '-r', 'alias/other', path]);
  expect([status, stderr]).toEqual([1, expect.stringContaining('contains a message inside other text')]);
  for (const name of Object.keys(files)) expect(stderr).toContain(`${path}/${name} contains a message`);
});

it('inspect lists what reencrypt finds, with its place, and no hint leads back to itself', async () => {
  const path = folder({
    dot: `${token}.\n`,
    hyphen: `a=${token}-\n`,
    alone: `${token}-\n`,
    prose: 'tokens begin with kms:v1: and kms:v1:<base64url>\n',
  });
  const inspected = await severalAtOnce(['dot', 'hyphen', 'alone'], async (name) =>
    home.run(['inspect', join(path, name), '--json']),
  );
  expect(inspected.map(({ status, stdout }) => [status, JSON.parse(stdout.toString()) as unknown])).toEqual([
    [0, expect.objectContaining({ tokens: [expect.objectContaining({ line: 1, column: 1 })], damaged: [] })],
    [6, expect.objectContaining({ tokens: [], damaged: [{ line: 1, column: 3 }] })],
    [6, expect.objectContaining({ tokens: [], damaged: [{ line: 1, column: 1 }] })],
  ]);
  const decrypted = await home.run(['decrypt', join(path, 'hyphen')]);
  expect([decrypted.status, decrypted.stderr]).toEqual([6, expect.stringContaining('kms inspect')]);
  const shown = await home.run(['inspect', join(path, 'hyphen')]);
  expect([shown.status, shown.stdout.toString()]).toEqual([6, expect.stringMatching(/damaged/)]);
  expect(shown.stderr).not.toContain('kms inspect');
  const prose = await home.run(['reencrypt', path, '-k', 'other', '--dry-run']);
  expect(prose.stderr).not.toContain('prose');
});

it('reads behind a long message that stays as it is, where another may stand', async () => {
  const input = 'a'.repeat(400_000);
  const long = await home.ok(['encrypt', '-k', 'other', '--armor'], { input });
  const short = forms['armor'] ?? '';
  const files = { 'x.asc': `${long}\n${short}`, alone: `${long}\n` };
  const damage = 'x.asc: the message is damaged, or followed by other text';
  const commands: readonly (readonly string[])[] = [
    ['reencrypt', '-k', 'other'],
    ['rotate', 'app', '--restart', '--reencrypt'],
    ['share', 'remove', '-r', 'alias/app'],
    ['share', 'revoke', '-r', 'alias/app'],
    ['share', 'list'],
  ];
  for (const command of commands) {
    const path = folder(files);
    const { status, stderr } = await home.run([...command, path]);
    expect([status, stderr], command.join(' ')).toEqual([6, expect.stringContaining(damage)]);
    expect(stderr).not.toContain('alone:');
    expect(readFileSync(join(path, 'x.asc'), 'utf8')).toBe(files['x.asc']);
  }
});
