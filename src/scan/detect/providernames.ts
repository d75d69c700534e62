/** Finds the provider in a variable's name: `NOTION_TOKEN` belongs to Notion, whatever the form of its value. */
import { PackedTexts } from '../keywords/packedtexts.ts';
import type { RuleFacts } from '../compile/rulefacts.ts';
import type { RuleTable } from '../rule.ts';

export interface NamedProvider {
  readonly provider: string;
  readonly revoke: string;
}

/** Names of providers that are also ordinary words. */
const ordinary = new Set(
  (
    'account access admin api app apps auth base client column community control data database db docs email file form front group here home host hosted image issue key line linear login mail main master ' +
    'media message metrics monitor network node notify order page pay payment phone plain post private process project proxy public push query queue redis request role root route sandbox secret secure sense ' +
    'server service services session sign site sms source stage storage store stream system tap task team test text this ticket token track upload user video voice web webhook worker write generic custom'
  ).split(' '),
);

/** Allowed before a provider's name: `MY_NOTION_TOKEN`, `VITE_NOTION_TOKEN`. */
const before = new Set(
  'my our the app prod production staging stage dev development test default vite next public react nuxt expo gatsby spring x env ci tf var secret secrets config old new'.split(
    ' ',
  ),
);

const mostWords = 4;

function splitWords(name: string): readonly string[] {
  return name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g)?.map((word) => word.toLowerCase()) ?? [];
}

function joined(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

export class ProviderNames {
  readonly #table: RuleTable;
  #names: ReadonlyMap<string, NamedProvider> | undefined;

  constructor(table: RuleTable) {
    this.#table = table;
  }

  /** Parsed on first use. */
  #read(): ReadonlyMap<string, NamedProvider> {
    const names = new Map<string, NamedProvider>();
    for (const line of new PackedTexts(this.#table.rules).all()) {
      const { provider, revoke } = JSON.parse(line) as RuleFacts;
      const name = joined(provider);
      if (name.length >= 3 && !ordinary.has(name) && !names.has(name)) names.set(name, { provider, revoke });
    }
    return names;
  }

  /** The provider of a variable; a name of one word must be at the beginning. */
  find(name: string): NamedProvider | undefined {
    this.#names ??= this.#read();
    const words = splitWords(name);
    for (let from = 0; from < words.length; from++) {
      for (let count = Math.min(mostWords, words.length - from); count > 0; count--) {
        const found = this.#names.get(words.slice(from, from + count).join(''));
        if (found !== undefined && (count > 1 || words.slice(0, from).every((word) => before.has(word))))
          return found;
      }
    }
    return undefined;
  }
}
