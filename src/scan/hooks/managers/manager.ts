/** The interface to a hook manager: locates its configuration and edits its text. The functions that call it read and write the files. */
import type { ManagerName } from '../hookstate.ts';
import type { Repository } from '../repository.ts';
import type { Stage } from '../stages.ts';

export interface Manager {
  readonly name: Exclude<ManagerName, 'git'>;
  /** The repository's file that shows that the manager is in use; undefined if it is not. Must not run the manager. */
  detect(repository: Repository): string | undefined;
  /** The absolute path of the file that configures a stage; it need not exist. Must throw `Usage` if there is no such file or kms cannot edit it. */
  file(repository: Repository, stage: Stage): string;
  /** Whether the text contains the kms command for the stage. */
  has(text: string, stage: Stage): boolean;
  /**
   * Adds the kms command to a text without it (see `has`); undefined: the file does not exist. Must keep all other bytes, and throw `Usage` with a hint
   * of what to add by hand if it cannot edit the text safely.
   */
  add(text: string | undefined, stage: Stage, repository: Repository): string;
  /** The text without the kms command. Must remove nothing else; undefined if nothing is left of a file that kms created. */
  remove(text: string, stage: Stage): string | undefined;
  /** Why git does not run the command yet, for the user; undefined if it does. */
  problem(repository: Repository, stage: Stage): string | undefined;
  /** The stages to install by default. */
  usual(repository: Repository): readonly Stage[];
}
