import { nameKey } from '../model/name-key.ts';
import { at, entriesOf, type Rule } from './rule.ts';

export const termsAreDefinedOnce: Rule = {
  name: 'terms-are-defined-once',
  protects: 'One word leads to one definition: labels and aliases belong to one term, names to one system.',
  *check(project) {
    const homes = new Map<string, string>();
    for (const entry of entriesOf(project, 'term')) {
      const { label, aliases, meanings, 'confused-with': confused } = entry.record;
      const own = new Set<string>();
      for (const [index, word] of [label, ...aliases].entries()) {
        const key = nameKey(word);
        const home = homes.get(key);
        // Spellings of one word may lead to one term; search takes them for the same.
        if (home && (home !== `the term ${entry.id}` || own.has(word.toLowerCase()))) {
          const path = index === 0 ? ['label'] : ['aliases', index - 1];
          yield at(
            entry,
            path,
            `"${word}" is already defined by ${home}`,
            'one definition for one word would do',
          );
        }
        homes.set(key, `the term ${entry.id}`);
        own.add(word.toLowerCase());
      }
      const systems = meanings.map(({ system }) => system);
      for (const [index, system] of systems.entries()) {
        if (systems.indexOf(system) !== index) {
          yield at(entry, ['meanings', index, 'system'], `${system} has two meanings here`, 'one would do');
        }
      }
      for (const [index, { term }] of confused.entries()) {
        if (term === entry.id) {
          yield at(
            entry,
            ['confused-with', index, 'term'],
            'the term is confused with itself',
            'another term would do',
          );
        }
      }
    }
    const names = new Map<string, string>();
    for (const entry of entriesOf(project, 'system')) {
      const { name, 'short-name': short, aliases } = entry.record;
      for (const [key, word] of new Map([name, short, ...aliases].map((text) => [nameKey(text), text]))) {
        const home = names.get(key);
        if (home)
          yield at(entry, ['name'], `"${word}" already names ${home}`, 'one name for one system would do');
        names.set(key, entry.id);
      }
    }
  },
};
