/** The options that are about messages: how they are made, which are read, and when plaintext is given out. */
import type { DecryptMessageOptions, EncryptMessageOptions } from '../../messages/message.ts';
import { KmsError } from '../../base/errors.ts';
import type { Flags } from '../../terminal/flags.ts';
import { isTerminal } from '../../terminal/input.ts';
import { appearsWhole } from '../../terminal/output-file.ts';

const maxFrameLength = 64 * 1024 * 1024;
/** As many as the header's count can say. */
const maxDataKeys = 65_535;

function within(flags: Flags, name: string, flag: string, most: number): number | undefined {
  const value = flags.integer(name);
  if (value !== undefined && (value < 1 || value > most)) {
    throw new KmsError('Usage', `${flag} takes a number from 1 to ${most}`);
  }
  return value;
}

type MessageForm = Pick<EncryptMessageOptions, 'signed' | 'frameLength'>;

/** How messages are to be made. */
export function messageForm(flags: Flags): MessageForm {
  return {
    signed: flags.on('signed'),
    frameLength: within(flags, 'frameLength', '--frame-length', maxFrameLength),
  };
}

/** Whether a message is asked for, whatever the length of what is encrypted. */
export function asksForMessage(flags: Flags): boolean {
  return flags.on('armor') || flags.on('signed') || flags.text('frameLength') !== undefined;
}

export type Reading = Pick<
  DecryptMessageOptions,
  'allowLegacySuites' | 'maxEncryptedDataKeys' | 'releaseUnverified'
>;

/** Which messages are read. */
export function parseReadingOptions(flags: Flags): Reading {
  return {
    allowLegacySuites: flags.on('allowLegacySuites'),
    maxEncryptedDataKeys: within(flags, 'maxEncryptedDataKeys', '--max-encrypted-data-keys', maxDataKeys),
    releaseUnverified: flags.on('releaseUnverified'),
  };
}

/** Whether an output is to be on disk when the command ends: a source may go only then. */
export function waitsForDisk(flags: Flags): boolean {
  flags.exclusive('noSync', 'removeSource');
  return !flags.on('noSync');
}

/** Where plaintext waits until its message has proved it, for an output like this one. */
export async function holdFor(target: string | undefined): Promise<DecryptMessageOptions['hold']> {
  const { asItComes, holdInFile } = await import('../../messages/hold.ts');
  // What is shown on a terminal is shown when all of it is there.
  const held = appearsWhole(target) || ((target === undefined || target === '-') && isTerminal(1));
  return held ? asItComes : holdInFile();
}
