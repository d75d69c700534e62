import type { Invocation } from '../../../terminal/command.ts';
import { changeAttachment } from './attaching.ts';

export async function run(invocation: Invocation): Promise<void> {
  await changeAttachment(invocation, 'attach');
}
