/**
 * Words beside a stretch between marks that tell a quotation from a scare quote or a title. Compiled for this project
 * from English grammars and newsroom style guides.
 */
const split = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words before a noun. */
export const determiners = split('a an the his her its their this that these those any some no');

/** Words that govern a stretch after them. */
export const prepositions = split('in on of for from with by at to about into against under over');

/** Verbs that give a name: "called", "dubbed". */
export const calling = split('called calls calling call dubbed dubs dubbing labeled labelled labels termed');

/** Participles that bring in a title or a name, whoever gave it. */
export const titling = split('titled entitled named nicknamed known so-called headlined captioned');

/** Nouns for works, slogans and terms: what stands in marks beside them is one. */
export const works = split(`
album song single track book novel memoir autobiography biography show film movie series podcast program programme
magazine episode musical play phrase word words term terms hashtag column essay article sitcom drama documentary blog
newsletter game slogan motto nickname label headline tour exhibition festival conference category
section chapter series tag file folder syndrome effect theory
`);

/** Small words and contractions of speech: a stretch that holds one is hardly a title. */
export const spoken = split(
  "i we you me us my our your i'm i've i'll we're we've you're don't can't won't it's that's is are was were have has will would not no",
);

/** Words that a title prints in small letters. */
export const smallInTitles = split('a an the of and or for to in on at by with from as but nor');

/** More nouns that stand right beside the marks of a slogan or name. */
export const slogans = split(
  'campaign campaigns initiative initiatives movement rally march marches banner banners',
);
