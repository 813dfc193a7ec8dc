import type { Edtf } from '../nouns.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** EDTF's numbers beyond the months (ISO 8601-2, 4.8): seasons of no hemisphere, quarters, halves. */
const partsOfYear: Readonly<Record<string, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  33: 'Q1',
  34: 'Q2',
  35: 'Q3',
  36: 'Q4',
  40: 'first half of',
  41: 'second half of',
};

/**
 * A date as a reader reads it: `18 Nov 2025`, `Feb 2025`, `about 1850`, `16 Apr, year not known`, `summer 2019`,
 * `2020s`, `14th century`, `8–9 Nov 2025`. What is no EDTF that the digest writes comes back as it is.
 */
export function edtfInWords(edtf: Edtf): string {
  if (edtf.includes('/')) return intervalInWords(edtf);
  if (edtf.endsWith('~')) return `about ${edtfInWords(edtf.slice(0, -1))}`;
  const [, year = '', second, third] = /^(\d{4}|XXXX)(?:-(W?\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(edtf) ?? [];
  if (year === '') return decadeOrCentury(edtf);
  const known = year === 'XXXX' ? ', year not known' : ` ${Number(year)}`;
  if (second === undefined) return known.trim();
  if (second.startsWith('W')) return `week ${Number(second.slice(1))} of${known}`;
  const month = months[Number(second) - 1];
  if (month) return `${third === undefined ? '' : `${Number(third)} `}${month}${known}`;
  const part = partsOfYear[second];
  return part ? `${part}${known}` : edtf;
}

function decadeOrCentury(edtf: Edtf): string {
  const decade = /^(\d{3})X$/.exec(edtf)?.[1];
  if (decade) return `${decade}0s`;
  const century = /^(\d{2})XX$/.exec(edtf)?.[1];
  return century ? `${ordinal(Number(century) + 1)} century` : edtf;
}

const ordinal = (number: number) => {
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
};

/** What both ends share is said once: `8–9 Nov 2025`, `Jan – Mar 2025`. */
function intervalInWords(edtf: Edtf): string {
  const [from = '', to = ''] = edtf.split('/');
  if (from === '' || from === '..') return `until ${edtfInWords(to)}`;
  if (to === '' || to === '..') return `since ${edtfInWords(from)}`;
  const [a, b] = [edtfInWords(from), edtfInWords(to)];
  if (from.length === 10 && from.slice(0, 8) === to.slice(0, 8)) return `${Number(from.slice(8))}–${b}`;
  if (from.length >= 7 && from.slice(0, 5) === to.slice(0, 5)) {
    return `${a.replace(/(, year not known| \d+)$/, '')} – ${b}`;
  }
  return from.length === 4 && to.length === 4 ? `${a}–${b}` : `${a} – ${b}`;
}
