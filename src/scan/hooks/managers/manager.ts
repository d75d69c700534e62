/** What a hook manager is to us: where its configuration is, and how the hook of kms is put into its text. */
import type { ManagerName } from '../hookstate.ts';
import type { Repository } from '../repository.ts';
import type { Stage } from '../stages.ts';

export interface Manager {
  readonly name: Exclude<ManagerName, 'git'>;
  /** The file by which it is known to be in use; undefined where it is not. */
  detect(repository: Repository): string | undefined;
  /** The file that says what runs at a stage: absolute. Throws `Usage` if no such file can be edited. */
  file(repository: Repository, stage: Stage): string;
  has(text: string, stage: Stage): boolean;
  /** Throws `Usage`, with what to write by hand, for a text that cannot be edited safely. */
  add(text: string | undefined, stage: Stage, repository: Repository): string;
  /** Undefined where nothing is left of a file that we made. */
  remove(text: string, stage: Stage): string | undefined;
  /** Why git does not run it yet, or undefined. */
  problem(repository: Repository, stage: Stage): string | undefined;
  /** The stages to install where none are named. */
  usual(repository: Repository): readonly Stage[];
}
