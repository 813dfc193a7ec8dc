/** Without case and accents, for finding: `Nicolás` → `nicolas`. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
