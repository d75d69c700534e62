/** Detects secrets in a text. */
import { pathFacts } from '../guards/path.ts';
import type { Detection } from '../item.ts';
import type { VaultValueFinder } from '../vaultvalues/find.ts';
import { decodeBytes } from './textbytes.ts';
import { Positions, type Position } from './positions.ts';
import { ProviderNames } from './providernames.ts';
import type { FindOptions } from '../keywords/finder.ts';
import { RuleSet } from './ruleset.ts';
import type { RuleTable } from '../rule.ts';
import { TextScan, type Search, type SweepHits } from './textscan.ts';

export interface DetectOptions extends FindOptions {
  readonly table: RuleTable;
  /** The values that the vault has encrypted. */
  readonly known?: VaultValueFinder;
  /** Ids of rules or providers to limit the search to. */
  readonly only?: ReadonlySet<string>;
}

/** A part of a longer text. */
export interface Part {
  /** The position of its first byte, in lines and bytes. */
  readonly first: Position;
  readonly offset: number;
  /** Only what begins between these bytes of the part is reported; the rest is context. */
  readonly from: number;
  readonly to: number;
  /** The byte of the part at which the next one begins. */
  readonly next: number;
}

export class Detector {
  readonly #search: Search;

  constructor({ table, only, known, ...finding }: DetectOptions) {
    this.#search = {
      rules: new RuleSet(table, only, finding),
      providers: new ProviderNames(table),
      only,
      known,
    };
  }

  /** A buffer: bytes read into it are scanned without a copy. */
  get room(): Buffer {
    return this.#search.rules.finder.room;
  }

  /** `bytes`: the whole text. */
  detect(bytes: Uint8Array, path: string): Detection[] {
    const { bytes: text, asStored } = decodeBytes(bytes);
    const scan = new TextScan(this.#search, text, pathFacts(path));
    return scan.run(new Positions(text), asStored ? 0 : undefined);
  }

  /** For bytes that a sweep has already covered. */
  detectSwept(text: Buffer, path: string, swept: SweepHits): Detection[] {
    return new TextScan(this.#search, text, pathFacts(path), swept).run(new Positions(text), 0);
  }

  detectPart(
    bytes: Buffer,
    path: string,
    { first, offset, from, to, next }: Part,
  ): { readonly detections: Detection[]; readonly position: Position } {
    const scan = new TextScan(this.#search, bytes, pathFacts(path));
    const detections = scan.run(new Positions(bytes, first), offset, from, to);
    return { detections, position: new Positions(bytes, first).at(next) };
  }
}
