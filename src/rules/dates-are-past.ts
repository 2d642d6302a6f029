import { leavesOf } from '../records/leaves.ts';
import { chapter as chapterSchema } from '../schemas/chapter.ts';
import { walk } from '../schemas/walk.ts';
import { allEntries, at, inFront, type Rule } from './rule.ts';

/** A date of any precision lies in the future when it comes after today cut to that precision. */
const isFuture = (date: string, today: string) => date > today.slice(0, date.length);

export const datesArePast: Rule = {
  name: 'dates-are-past',
  protects: 'No statement is dated in the future.',
  *check(project) {
    const wanted = `today is ${project.today}; a day up to then would do`;
    for (const entry of allEntries(project)) {
      for (const { path, value, meaning } of leavesOf(entry)) {
        if (meaning?.isPast && isFuture(String(value), project.today)) {
          yield at(entry, path, `"${path.join('.')}" is ${value}, which has not come yet`, wanted);
        }
      }
    }
    for (const chapter of project.chapters) {
      if (!chapter.front) continue;
      for (const { path, value, meaning } of walk(chapterSchema, chapter.front)) {
        if (meaning?.isPast && isFuture(String(value), project.today)) {
          yield inFront(chapter, path, `"${path.join('.')}" is ${value}, which has not come yet`, wanted);
        }
      }
    }
  },
};
