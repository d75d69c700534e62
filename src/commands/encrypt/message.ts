import { KmsError } from '../../base/errors.ts';
import { maxBlobPlaintext } from '../../base/firstbytes.ts';
import type { Invocation } from '../../terminal/command.ts';
import type { Flags } from '../../terminal/flags.ts';
import { isTerminal, type Input } from '../../terminal/input.ts';
import { refuseBinary } from '../../terminal/output.ts';
import { pipeOutput, pourFile, waitsForDisk } from '../../terminal/pour.ts';
import type { Plan } from './plan.ts';
import { planSealingFor } from './recipients.ts';
import { rememberSmall } from './remembering.ts';

/** The output path: -o, else a file beside the input if stdout is a terminal, else stdout. */
function messageTarget(flags: Flags, input: Input): string | undefined {
  const output = flags.text('output');
  if (output !== undefined || flags.on('armor') || !isTerminal(1)) return output;
  if (input.path === undefined) throw refuseBinary('write to a file with -o FILE, or text with -a');
  return `${input.path}.kms`;
}

/** Closes the input. */
export async function encryptToMessage(
  invocation: Invocation,
  { input, head }: Extract<Plan, { mode: 'message' }>,
): Promise<number> {
  const { flags, session } = invocation;
  try {
    if (session.json) {
      throw new KmsError('Usage', `--json is for up to ${maxBlobPlaintext} bytes on stdin`, {
        hint: 'a message is written with -o FILE or to stdout',
      });
    }
    const target = messageTarget(flags, input);
    const { size } = input;
    const toFile = target !== undefined && target !== '-';
    const { loadBlocks } = await import('../../messages/parallel/start.ts');
    const blocks = toFile && !flags.on('armor') ? await loadBlocks(size ?? 0) : undefined;
    const { kms, sealing } = await planSealingFor(invocation);
    const options = sealing(size);
    const isVault = kms !== undefined && size !== undefined;
    const remembered = isVault ? rememberSmall(session, size, () => input.at(0, size)) : undefined;
    const output = { target, force: flags.on('force'), sync: waitsForDisk(flags), total: size, session };
    const inBlocks =
      blocks !== undefined &&
      (await pourFile(input, output, (pair) => blocks.encryptFile(kms, options, pair)));
    if (!inBlocks) {
      const { armor, encryptMessage } = await import('../../messages/message.ts');
      const message = encryptMessage(kms, options, input.stream(head));
      await pipeOutput(flags.on('armor') ? armor(message) : message, output);
    }
    await remembered;
    if (toFile) session.note(`encrypted to ${target}`);
    return 0;
  } finally {
    input.close();
  }
}
