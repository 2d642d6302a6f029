import { suggestion } from '../model/nearest.ts';
import { editorial as schema } from '../schemas/editorial.ts';
import { walk } from '../schemas/walk.ts';
import { addressFault, linkablePages } from './linkable-pages.ts';
import type { Finding, Rule } from './rule.ts';

export const editorialChoicesResolve: Rule = {
  name: 'editorial-choices-resolve',
  protects: 'What pages name of their own accord exists: a new name for a record does not stop the build.',
  *check(project) {
    const { choices, placeOf } = project.editorial ?? {};
    if (!choices || !placeOf) return;
    const problem = (path: (string | number)[], found: string, wanted: string): Finding => ({
      ...placeOf(path),
      record: 'editorial choices',
      found,
      wanted,
    });
    const { ids } = project.records;
    for (const { path, value, meaning } of walk(schema, choices)) {
      const kind = meaning?.refersTo;
      const id = String(value);
      if (kind && !ids[kind].has(id)) {
        yield problem(path, `there is no ${kind} "${id}"`, suggestion(id, ids[kind]));
      }
    }
    const pages = linkablePages(project);
    for (const [path, { steps }] of choices.paths.entries()) {
      for (const [step, { to }] of steps.entries()) {
        const fault = addressFault(pages, to);
        if (fault) yield problem(['paths', path, 'steps', step, 'to'], ...fault);
      }
    }
  },
};
