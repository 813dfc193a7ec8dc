/**
 * What tells a year from any other number of four digits. Compiled by hand: prepositions of time, and the nouns and
 * abbreviations that count or number things.
 */

/** Before a year. */
export const beforeYear: ReadonlySet<string> = new Set(
  'in since by until till through during before after from between and or to of early late mid fiscal circa around about for as year season early-to-mid'.split(
    ' ',
  ),
);

/** Before a number that is no year: it numbers or measures something. */
export const beforeNumberOfThings: ReadonlySet<string> = new Set(
  '$ £ € ¥ # no nos number route room flight highway page channel extension top nearly almost exactly over than least roughly approximately some only dlrs rs us$ c$ section chapter psalm article boeing airbus windows'.split(
    ' ',
  ),
);

/** After a number that is no year: what it counts. */
export const afterNumberOfThings: ReadonlySet<string> = new Set(
  '% ° percent percentage people persons men women children soldiers troops police officers workers employees jobs members votes voters seats shares points dollars euros pounds pesos yen marks francs rupees cents miles kilometers kilometres km meters metres feet ft inches acres hectares square tons tonnes pounds kilograms kg grams barrels gallons liters litres watts megawatts mw volts hours minutes seconds days weeks months years times homes houses families patients students copies units calories degrees rpm hp gmt utc est edt pst pdt cet bst local million billion trillion'.split(
    ' ',
  ),
);
