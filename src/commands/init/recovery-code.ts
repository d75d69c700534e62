import { remark } from '../../terminal/output.ts';
import { paint } from '../../terminal/paint.ts';
import type { Secret } from '../../base/secret.ts';

const wordsPerLine = 6;

/** Shows a new recovery code once, on stderr: six words per line, with the number of the first. Not silenced by --quiet. */
export async function showRecoveryCode(code: Secret): Promise<void> {
  const words = Buffer.from(code.reveal()).toString('utf8').split(' ');
  const bold = await paint(2, 'bold');
  remark('');
  remark([bold('Recovery code'), ', shown this once. Write it down and keep it away from this machine:']);
  remark('');
  for (let at = 0; at < words.length; at += wordsPerLine) {
    const row = words.slice(at, at + wordsPerLine).map((word) => word.padEnd(9));
    remark([`  ${String(at + 1).padStart(2)}  `, bold(row.join('').trimEnd())]);
  }
  remark('');
  remark('Anyone with this code and the vault file can read everything. Without it, you cannot open');
  remark('the vault after losing the keychain or passphrase (kms recover).');
  remark('');
}
