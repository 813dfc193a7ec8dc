/**
 * Verb forms that tell the time of a clause. Irregular past forms after the tables of Quirk et al., "A Comprehensive
 * Grammar of the English Language", ch. 3, cut to those that news uses; cue words by hand.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Irregular past tenses and participles whose form is not that of the present. */
export const irregularPast: ReadonlySet<string> = words(
  'arose awoke became began begun bent bound bit bitten bled blew blown bought bred broke broken brought built burnt came caught chose chosen clung crept dealt did done drank drawn drew driven drove dug dwelt ate eaten fallen fed fell fled flew flown forbade forbidden forecast foresaw forgave forgot forgotten fought found froze frozen gave given gone went got gotten grew grown had heard held hid hidden hung kept knew known laid lain lay led left lent lit lost made meant met mistook overcame overtook overthrew paid proved proven ran rang risen rode rose said sang sank sat saw seen sent shaken shone shook shot shown shrank slept slid slew slain sold sought spent spoke spoken sprang stank stole stolen stood stole strode struck stricken stuck stung swam swept swore sworn swung taken taught thought threw thrown told took tore torn trod undertook understood undid upheld was were wept withdrew withdrawn withstood woke won wore worn wound wove wrote written',
);

/** Forms that are past and present alike; taken for past where a date stands beside them. */
export const unchangingPast: ReadonlySet<string> = words(
  'hit put cut set shut spread quit hurt cast burst read beat',
);

/** Words in -ed that are no past forms. */
export const noPastForm: ReadonlySet<string> = words(
  'united need indeed hundred speed feed seed breed proceed exceed succeed bed red shed sacred naked wicked embed bleed weed deed kindred unprecedented supposed so-called limited alleged',
);

/** Auxiliaries of the future. */
export const futureAuxiliaries: ReadonlySet<string> = words("will shall 'll won't would gonna ll");

/** Forms of the present, and modals. */
export const presentForms: ReadonlySet<string> = words(
  "is are am has have does do can may might must should could says say 's isn't aren't hasn't haven't doesn't don't can't remains remain continues continue",
);

/** Verbs and nouns after which an infinitive or a date lies ahead. */
export const futureCues: ReadonlySet<string> = words(
  'payable effective due scheduled schedule slated expected expects expect expecting plans plan planned planning planed intends intend intended aims aim set upcoming forthcoming deadline expire expires expiring promised promises vowed vows pledged hopes hope hoped wants want agreed agrees proposed proposes seeking seeks likely ready prepare prepares prepared preparing poised braced geared gearing projected forecast forecasts anticipated anticipates tentatively matures maturing coming looming ahead eve supposed begins starts opens decided decides voted ordered asked invited urged threatened offered authorized authorised approved plotted pressing going',
);

/** Participles that look ahead whatever the tense of their auxiliary: "was planned for". */
export const plannedForms: ReadonlySet<string> = words(
  'scheduled slated expected planned due projected anticipated',
);

/** Verbs of deciding: "voted to leave" is a deed of its day. */
export const decisions: ReadonlySet<string> = words(
  'decided voted agreed ordered asked urged invited authorized authorised approved chose refused',
);

/** Nouns and verbs that a date follows as a deadline or as a day to come. */
export const datesAhead: ReadonlySet<string> = words(
  'payable effective due scheduled slated expected deadline expire expires expiring upcoming forthcoming matures maturing begins starts opens meets meet arrives leaves departs travels hosts votes planned looming tentatively',
);

/** Verbs whose present tells of a schedule where a date follows, in the third person. */
export const scheduledForms: ReadonlySet<string> = words(
  'plays faces visits publishes releases resumes airs premieres debuts concludes continues launches returns ends closes goes kicks flies',
);

/** The same verbs as a plural subject has them. */
export const scheduledBases: ReadonlySet<string> = words(
  'play face visit resume air premiere conclude continue launch return end close go vote open start begin leave arrive fly',
);

/** Modals that leave open what will be. */
export const openModals: ReadonlySet<string> = words('must may might should');
