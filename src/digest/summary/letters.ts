/** The letters that the numbers of the model are written in: all of ASCII that needs no escape in a string. */
const alphabet = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((letter) => !'\'\\`$"'.includes(letter))
  .join('');
const numbers = new Map([...alphabet].map((letter, number) => [letter, number]));

/** How many letters there are. */
export const radix = alphabet.length;

/** The letter of a number from 0 to `radix - 1`. */
export const letterOf = (number: number): string => alphabet.charAt(number);

/** The number of a letter; -1 for what is none. */
export const numberOf = (letter: string): number => numbers.get(letter) ?? -1;
