/**
 * English abbreviations that are written with a full stop, by what the stop may mean there.
 * Compiled for this project from the usage of the AP, Reuters and Guardian style books (titles, companies,
 * states, months, streets) and the common titles of Spanish-language news. Lower case, without the stop.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand before a name or number: their stop never ends a sentence. */
export const beforeName = words(`
  mr mrs ms mx messrs mme mlle dr drs prof sen sens rep reps gov govs gen lt sgt cpl pvt pfc spc capt cmdr cdr adm maj col
  brig det dets rev fr hon pres supt insp atty amb ma sra srta srs dña gral lic ing arq mons vs feat cf ca approx viz
`);

/** Stand inside names or at their end: the stop ends a sentence only when a word that opens sentences follows. */
export const withinName = words(`
  st ste mt ft inc ltd co corp plc llc bros assn dept univ inst intl natl govt jr sr esq phd ave blvd rd hwy
  jan feb mar apr jun jul aug sep sept oct nov dec
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa
  tenn tex va vt wash wis wyo ont que alta
`);

/** Ordinary words too (`ill`, `mass`, `wash`): abbreviations only when they are capitalised. */
export const onlyCapitalised = words(`
  ma del fr gen hon ill ind ing la mar mass miss ore pres rep sen sep wash inst co st mt ft sr ms col rev gov maj
  adm lic ca ga pa va mo md ky dec oct nov jan feb que ark insp amb
`);

/** Abbreviations only when a number follows: `No. 10`, `pp. 3–4`, `Art. 27`, `Fri. 12`. */
export const beforeNumber = words(`
  no nos vol vols fig figs p pp art arts sec ch c para ver v rs mon tue tues wed thu thur thurs fri sat sun
`);

/** Stop of a case name or a match: `Roe v. Wade`. */
export const betweenNames = words('v vs');

/** After the time of day a capital opens a sentence, unless it is one of these: `9 a.m. Monday`, `5 p.m. GMT`. */
export const afterClock = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc cet cest eastern central mountain
  pacific local
`);

/** Letters of places and bodies: a quotation after them opens a sentence; after initials it is a nickname. */
export const placeLetters = words('us uk un eu dc ny la sa');

/** Words that open a sentence after an abbreviation (`… of Acme Inc. The company …`) and hardly ever go on with a name. */
export const openers = words(`
  the a an he she it they we you i his her its their our my your this that these those there here
  but and or so yet if when while where after before since until although though because as at by for from in of on
  to with without among during despite under over about meanwhile however also still now then instead later
  no not nor both each every some many most more all several what who why how which is are was were
  officials police authorities prosecutors critics supporters
`);

/** Names that end in an exclamation mark. */
export const exclaimedNames = words('yahoo jeopardy');

/** Lower-case particles that may open a sentence as part of a name: `de la Fuente said`, `al-Assad fled`. */
export const nameParticles = words('de del della di da dos du la le von van der den ter bin ibn al el ul');

/** Verbs after a name that still belong to the quoted question before them: `“Why?” Smith asked.` */
export const speechVerbs = words(`
  said says asked asks added adds wrote writes replied replies told tells shouted shouts cried yelled joked
  tweeted exclaimed wondered continued demanded answered quipped responded insisted declared posted
`);
