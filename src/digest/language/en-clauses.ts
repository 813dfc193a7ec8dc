/**
 * Words that open, join and govern clauses. After Quirk et al., "A Comprehensive Grammar of the English Language",
 * ch. 13 to 15, cut to what news uses; the reporting verbs are those of the news agencies' style books.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Open a clause of their own when a finite verb follows. */
export const subordinators: ReadonlySet<string> = words(
  'when while after before because although though until till unless whereas if as once since whenever whether how why what where lest so',
);

/** Open a clause that hangs on the noun before it. */
export const relatives: ReadonlySet<string> = words('which who whom whose');

/** Join clauses and phrases. */
export const coordinators: ReadonlySet<string> = words('and but or yet nor so');

/** Finite auxiliaries and modals: a stretch that has one has a verb. */
export const finiteAuxiliaries: ReadonlySet<string> = words(
  "is are was were am has have had do does did will would shall should can could may might must isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't",
);

/** Present forms of verbs that are no nouns as well. */
export const presentVerbs: ReadonlySet<string> = words(
  'says say tells announces adds believes thinks wants expects faces makes takes gives goes comes gets becomes remains continues begins opens seems appears includes follows meets arrives lasts fails asks urges warns argues insists denies confirms loses dies grows wants remain seem appear include meet arrive become believe want continue',
);

/** Present forms that are nouns as well: verbs only after a pronoun or a name. */
export const presentVerbsOrNouns: ReadonlySet<string> = words(
  'reports hopes plans starts ends closes marks shows means needs leads holds runs stands visits travels leaves returns calls claims wins kills falls rises drops plan expect hope think face make take go come begin start end mark show mean need follow lead hold run stand visit travel leave return open close win fall rise drop',
);

/** Verbs of saying: what they govern is somebody's claim. Lower case, past and present. */
export const reportingVerbs: ReadonlySet<string> = words(
  'said says say told tells announced announces reported reports added adds disclosed declared declares stated states wrote writes testified confirmed confirms denied denies warned warns claimed claims acknowledged insisted insists argued argues noted notes predicted predicts explained recalled recalls revealed alleged suggested suggests estimated estimates believes believed showed shows tweeted posted replied asked admitted stressed emphasized maintained',
);

/** Verbs that only say: that somebody said it that day is no event beside what was said. */
export const plainSaying: ReadonlySet<string> = words(
  'said says say told tells reported reports added adds stated states described noted notes explained replied argued argues stressed emphasized insisted maintained recalled suggested commented quoted asserted observed',
);

/** Where things are said to reporters: "in an interview Monday". */
export const occasionsToSay: ReadonlySet<string> = words('interview interviews statement briefing editorial');

/** Verbs of saying that a person or body is the subject of: what they govern is a claim of theirs. */
export const speechVerbs: ReadonlySet<string> = new Set(
  [...reportingVerbs].filter((verb) => !/^(?:show|believe|suggest|noted?$)/.test(verb)),
);

/** Nouns of things that happen: "the 1990 invasion" tells an event, "the 2016 election" only names it. */
export const happenings: ReadonlySet<string> = words(
  'accident accord acquisition agreement airstrike ambush arrest assassination assault attack attacks avalanche ban bankruptcy blast blasts blaze bombing bombings breach breakup capture collapse conviction coup crackdown crash death deaths defeat demonstration disappearance disaster divorce earthquake eruption escape execution expulsion explosion explosions fire firing flood floods genocide heist hijacking hurricane impeachment incident indictment invasion kidnapping killing killings landing launch massacre merger murder murders outbreak overthrow pact protest protests raid rape recall robbery referendum resignation revolt revolution riot riots ruling scandal settlement shooting shootings sinking slaying slayings spill stabbing storm strike strikes suicide takeover treaty trial tsunami uprising verdict visit war wedding win withdrawal',
);

/** Verbs of answering to what happened. */
export const reactionVerbs: readonly string[] =
  'condemned denounced criticized criticised praised welcomed mourned protested defended rejected blamed apologized apologised appealed demanded urged vowed investigate'.split(
    ' ',
  );

/** Nouns that take up what was told already: "Thursday's decision", "the March accession". */
export const deeds: ReadonlySet<string> = words(
  'decision announcement vote move action statement remarks comments address interview briefing hearing meeting talks rally debate game match victory loss plan offer sale purchase accession opening closing performance decline plunge slide drop report result resolution order proposal speech visit summit march protest ceremony rescue trip fight clash clashes battle incident',
);

/** Those of them that say so little that the day alone tells what they take up. */
export const plainDeeds: ReadonlySet<string> = words(
  'decision announcement ruling verdict move action statement remarks comments vote result order attack attacks shooting bombing bombings blast explosion crash killing killings murder incident',
);

/** Nouns that a year or quarter before them only names: "the 2016 election", "the 1988 figures". */
export const labelledByDate: ReadonlySet<string> = words(
  'election elections campaign season budget game games olympics cup championship championships census report edition model film movie book album song novel version primary primaries race vote fiscal level levels figures results earnings profit net loss sales revenue crop class team vintage act law constitution convention agreement festival awards festivities tax target goal forecast estimate estimates data statistics survey poll study dollars prices terms deadline presidential congressional midterm midterms general world winter summer super nba nfl euro',
);

/** Nouns of what was measured then: "the March high" tells no event. */
export const levelNouns: ReadonlySet<string> = words(
  'high low highs lows level levels peak average figure figures total rate reading index price prices number numbers data report estimate forecast',
);

/** Words without which two tellings cannot be told to be one: too common to say what an event is. */
export const commonWords: ReadonlySet<string> = words(
  'the a an and or but of in on at to for from by with without as is are was were be been being has have had do does did will would shall should can could may might must not no nor that this these those it its he him his she her they them their we our us i you your who whom whose which what when where how why than then there here so such into over under after before during since until about against between through up down out off all any some more most other one two three first last next new also just only even very much many own same said says say told tells today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec year years month months week weeks day days earlier later ago early late time',
);
