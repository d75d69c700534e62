import { KmsError } from '../../base/errors.ts';
import { readText } from '../../base/text.ts';
import type { Invocation } from '../../terminal/command.ts';
import { readSmallFile } from '../../terminal/input.ts';
import { printJson, printLine } from '../../terminal/output.ts';
import { paint, type Painter } from '../../terminal/paint.ts';
import type { Step } from '../../connection/apply/apply.ts';
import { lineDiff } from './linediff.ts';

/** Bytes of a document. */
const mostBytes = 4 * 1024 * 1024;

function textOf(path: string): string {
  const text = readText(readSmallFile(path, mostBytes, 'a document'));
  if (text === undefined) throw new KmsError('FileUnusable', 'the file is not UTF-8 or UTF-16 text');
  return text;
}

/** JSON on several lines; any other text as it is. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

/** Prints steps as they come, grouped under their subject. */
function printer(green: Painter, red: Painter, yellow: Painter): (step: Step) => void {
  let last: Step['subject'] | undefined;
  return ({ subject, what, before, after }) => {
    const sign = subject.isNew ? green('+') : yellow('~');
    if (subject !== last) printLine([sign, ` ${subject.name}`]);
    last = subject;
    if (what === '') return;
    printLine([sign, `   ${what}`]);
    if (before === undefined || after === undefined) return;
    for (const line of lineDiff(indented(before), indented(after))) {
      printLine(['      ', (line.sign === '+' ? green : red)(line.sign), ` ${line.text}`]);
    }
  };
}

function formatStep({ subject, what, before, after }: Step): object {
  return {
    subject: subject.name,
    action: subject.isNew ? 'create' : 'change',
    ...(what === '' ? {} : { what }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const text = textOf(args[0] ?? '');
  const dryRun = flags.on('dryRun');
  const [{ readDocument }, { carryOut, planDocument }, { openIam }] = await Promise.all([
    import('../../connection/seedfile/read.ts'),
    import('../../connection/apply/apply.ts'),
    import('../../connection/iam.ts'),
  ]);
  const source = { what: 'the file', hint: 'its form is described in docs/apply.md' };
  const declared = await readDocument(text, source);
  const connection = await openIam(await session.connectOptions());
  const { kms, iam, account } = connection;
  try {
    const steps = await planDocument({ kms, iam, account, source }, declared);
    const [green, red, yellow] = await Promise.all([paint(1, 'green'), paint(1, 'red'), paint(1, 'yellow')]);
    const print = session.json ? () => undefined : printer(green, red, yellow);
    if (dryRun) steps.forEach(print);
    else await carryOut(steps, print);
    if (session.json) printJson({ changes: steps.map(formatStep), applied: !dryRun });
    const count = `${steps.length} change${steps.length === 1 ? '' : 's'}`;
    if (steps.length === 0) session.note('nothing to change');
    else session.note(dryRun ? `${count} to make; nothing was changed` : `${count} made`);
  } finally {
    await connection.close();
  }
}
