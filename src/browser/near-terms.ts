import { nearest } from '../model/nearest.ts';

/** Words one could have meant: names of systems, terms and questions near what was typed. */
export async function nearTerms(typed: string): Promise<{ label: string; url: string }[]> {
  const base = import.meta.env.BASE_URL;
  const response = await fetch(`${base}data/names.json`);
  const names = (await response.json()) as [name: string, address: string][];
  const addresses = new Map(names);
  const words = [typed, ...typed.split(/\s+/u).filter((word) => word.length > 3)];
  const near = [...new Set(words.flatMap((word) => nearest(word, addresses.keys())))].slice(0, 4);
  return near.map((label) => ({ label, url: `${base}${addresses.get(label)!.slice(1)}` }));
}
