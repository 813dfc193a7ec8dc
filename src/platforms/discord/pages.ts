import type { Part } from './layout.ts';

/** What a page may hold. */
export interface PageRoom {
  /** Characters that Discord leaves for the parts of a page. */
  readonly text: number;
  /** Components that Discord leaves for them. */
  readonly components: number;
  /** Characters up to which everything stands on one page, and of a page where there are several. */
  readonly one: number;
  readonly each: number;
}

/** Components that Discord counts for a part: a section with its text and button, a row and its buttons. */
function componentCount(part: Part): number {
  if (part.kind === 'item') return 3;
  return part.kind === 'buttons' ? 1 + part.actions.length : 1;
}

const textOf = (part: Part) => (part.kind === 'text' || part.kind === 'item' ? part.text.length : 0);
const total = (parts: readonly Part[], count: (part: Part) => number) =>
  parts.reduce((sum, part) => sum + count(part), 0);

/** Parts, in order, on as few pages as they read well on; at least one. A heading stays with what follows it. */
export function intoPages(parts: readonly Part[], room: PageRoom): Part[][] {
  const text = total(parts, textOf);
  if (text <= Math.min(room.one, room.text) && total(parts, componentCount) <= room.components)
    return [[...parts]];
  const wanted = Math.min(room.each, room.text);
  // Pages of about the same length: no last page with a single line on it.
  const aim = text / Math.max(1, Math.ceil(text / wanted));
  const pages: Part[][] = [];
  let page: Part[] = [];
  let held = { text: 0, components: 0 };
  const turn = () => {
    const led = page.length > 1 && leads(page.at(-1)) ? page.splice(-1) : [];
    if (page.length > 0) pages.push(page);
    page = led;
    held = { text: total(led, textOf), components: total(led, componentCount) };
  };
  for (const part of parts) {
    const full = held.text >= aim || held.text + textOf(part) > wanted;
    const overfull =
      held.text + textOf(part) > room.text || held.components + componentCount(part) > room.components;
    if (page.length > 0 && !onlyLeads(page) && (full || overfull)) turn();
    if (
      page.length > 0 &&
      (held.text + textOf(part) > room.text || held.components + componentCount(part) > room.components)
    ) {
      pages.push(page);
      page = [];
      held = { text: 0, components: 0 };
    }
    page.push(part);
    held = { text: held.text + textOf(part), components: held.components + componentCount(part) };
  }
  if (page.length > 0 || pages.length === 0) pages.push(page);
  return pages;
}

const leads = (part: Part | undefined) => part?.kind === 'text' && part.leads === true;
const onlyLeads = (page: readonly Part[]) => page.every(leads);
