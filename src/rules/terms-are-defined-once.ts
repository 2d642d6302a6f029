import { at, entriesOf, type Rule } from './rule.ts';

export const termsAreDefinedOnce: Rule = {
  name: 'terms-are-defined-once',
  protects: 'One word leads to one definition: labels and aliases belong to one term, names to one system.',
  *check(project) {
    const homes = new Map<string, string>();
    for (const entry of entriesOf(project, 'term')) {
      const { label, aliases, meanings, 'confused-with': confused } = entry.record;
      for (const [index, word] of [label, ...aliases].entries()) {
        const key = word.toLowerCase();
        const home = homes.get(key);
        if (home) {
          const path = index === 0 ? ['label'] : ['aliases', index - 1];
          yield at(
            entry,
            path,
            `"${word}" is already defined by ${home}`,
            'one definition for one word would do',
          );
        }
        homes.set(key, `the term ${entry.id}`);
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
      for (const word of new Set([name, short, ...aliases].map((text) => text.toLowerCase()))) {
        const home = names.get(word);
        if (home)
          yield at(entry, ['name'], `"${word}" already names ${home}`, 'one name for one system would do');
        names.set(word, entry.id);
      }
    }
  },
};
