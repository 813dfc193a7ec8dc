/**
 * The words of dates as people type them after `from:`, lower case: months and weekdays with the style books'
 * abbreviations (AP, Guardian), and the English words that count from today. Their meaning is read elsewhere.
 */
const words: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december
   jan feb mar apr jun jul aug sep sept oct nov dec
   monday tuesday wednesday thursday friday saturday sunday
   mon tue tues wed thu thur thurs fri sat sun
   last this next the of ago early mid late
   day days week weeks weekend month months quarter year years decade century
   spring summer autumn fall winter yesterday today tomorrow`
    .split(/\s+/)
    .filter(Boolean),
);

/** `19`, `19th`, `2025-11-19`, `q3`, `1990s`, `25/12/2024`. */
const number = /^(?:q?\d{1,4}(?:st|nd|rd|th|s)?|\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?)$/;

/** Whether a word may belong to a date: `last`, `nov`, `19`, `2025,`. */
export function isDateWord(word: string): boolean {
  const plain = word.toLowerCase().replace(/[.,]$/, '');
  return words.has(plain) || number.test(plain);
}
