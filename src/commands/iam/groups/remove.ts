import type { Invocation } from '../../../terminal/command.ts';
import { changeMember } from './members.ts';

export async function run(invocation: Invocation): Promise<void> {
  await changeMember(invocation, 'RemoveUserFromGroup');
}
