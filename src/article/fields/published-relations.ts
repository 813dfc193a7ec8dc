import { bin } from '../lines.ts';
import type { Candidate } from './candidates.ts';

/** The days on a page, each with how it stands to the others. */
export function related(candidates: readonly Candidate[]): Candidate[] {
  const days = candidates.map(({ value }) => value).sort();
  const address = candidates.find(({ traits }) => traits.includes('address'))?.value;
  const rivalry = rivalryOf(candidates);
  return candidates.map(({ value, traits }) => {
    const origins = new Set(traits.map((trait) => trait.split(' ')[0] ?? ''));
    const more = [`origins ${origins.size}`, `of ${bin(days.length)}`];
    for (const origin of origins)
      for (const other of origins) if (origin < other) more.push(`both ${origin} ${other}`);
    if (value === days[0]) more.push(`earliest of ${bin(days.length)}`);
    if (value === days.at(-1)) more.push(`latest of ${bin(days.length)}`);
    if (rivalry) more.push(...rivalry(traits));
    if (address !== undefined && address !== value)
      more.push(value < address ? 'before address' : 'after address');
    return { value, traits: [...traits, ...more] };
  });
}

const saysPublished = /^(?:ld (?:article|page) datePublished|meta published|script datepublished)$/;
const saysChanged = /^(?:ld \S+(?: article)? dateModified|meta changed|script datemodified)$/;
const isShown =
  /^(?:(?:time|mark) \S+ (?:far before|before|just before|at start)|text (?:far before|before|just before|at start) [a-z]+)$/;
const isShownChanged = /^(?:time|mark|text) changed$/;

/**
 * Where a page's head names a day of publication and a later one of change: what speaks for either, by which of the two
 * the page shows its readers above the text and whether it calls it an update.
 */
function rivalryOf(candidates: readonly Candidate[]): ((traits: readonly string[]) => string[]) | undefined {
  const has = (traits: readonly string[], pattern: RegExp) => traits.some((trait) => pattern.test(trait));
  const published = candidates.find(({ traits }) => has(traits, saysPublished));
  const changed = candidates.find(({ traits }) => has(traits, saysChanged) && !has(traits, saysPublished));
  if (!published || !changed) return undefined;
  const shows = (traits: readonly string[]) => (has(traits, isShown) ? 'shown' : 'hidden');
  const manner =
    shows(changed.traits) === 'hidden' ? 'hidden' : has(changed.traits, isShownChanged) ? 'update' : 'plain';
  const state = `${shows(published.traits)} ${manner}`;
  return (traits) => {
    if (traits === published.traits) return [`rival published ${state}`];
    return traits === changed.traits ? [`rival changed ${state}`] : [];
  };
}
