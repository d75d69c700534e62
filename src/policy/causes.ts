/** Lists of what decided, by how it means the caller. */
import type { Mention } from './mentions.ts';
import type { Cause } from './model.ts';

export type ByMention = Readonly<Record<Mention, readonly Cause[]>>;

export const noCauses: readonly Cause[] = [];
export const noMention: ByMention = { direct: noCauses, role: noCauses, account: noCauses };
