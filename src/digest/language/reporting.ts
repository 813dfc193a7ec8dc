/**
 * English verbs that report speech, writing or thought, by base form. Compiled for this project from the reporting
 * verbs of English grammars and newsroom style guides; nothing here is taken from a data set.
 */
const strong = `
say tell add ask write reply respond answer explain note state declare insist argue claim announce acknowledge admit
assert affirm allege agree continue conclude contend comment confirm concede confess caution complain counter deny
disclose elaborate emphasize emphasise estimate exclaim forecast inquire enquire interject joke lament maintain mention
observe opine post predict proclaim promise pledge pronounce protest quip recall recount reiterate remark remind repeat
report retort reveal state stress suggest surmise tweet retweet vow warn urge demand muse wonder quote testify text
email e-mail message blog shout yell scream whisper mutter murmur mumble chant cry growl snap scoff sneer sniff bark
boast brag gush rail rant vent grumble gripe groan moan plead beg implore advise assure reassure inform instruct notify
counsel decree profess rejoin riposte deadpan crack chide chastise scold blast fume thunder bellow holler roar shriek
intone drawl stammer stutter blurt gasp sigh sob hiss spit croak coo purr tease taunt jeer crow rave marvel venture
volunteer hint imply insinuate intimate speculate reason rationalize rationalise theorize theorise hypothesize
summarize summarise recap paraphrase narrate relate recite read chime
`;

const weak = `
believe think feel hope fear expect consider find show indicate call describe dub term label brand characterize
characterise portray deem denounce condemn criticize criticise decry deride dismiss reject slam rip attack accuse
praise laud hail tout defend welcome thank congratulate apologize apologise credit blame mock ridicule ripped
cite mention reference propose recommend request order signal begin start open close finish end laugh smile grin
chuckle nod shrug wave sing recite publish print list outline detail highlight underline underscore clarify
deliver issue release offer express voice discuss address speak talk preach lecture plug rebut refute dispute
challenge question press push prod vote rule hold find determine decide write pen sign scrawl compare liken equate
attribute appeal advocate encourage invite refer point stand go put break fire shoot hit chip jump pipe weigh lash
joke recommend identify name rate rank title consider cast frame position pitch sell bill summon lobby campaign
worry regret rejoice enthuse celebrate commend salute endorse back support oppose vent sound own bemoan bewail
extol applaud hedge qualify quibble demur equivocate object dissent concur
`;

/** Verbs that report speech only with one of their particles. */
const particleOf: Readonly<Record<string, string>> = {
  go: 'on',
  put: 'it',
  point: 'out',
  fire: 'back',
  shoot: 'back',
  hit: 'back',
  chip: 'in',
  jump: 'in',
  pipe: 'up',
  weigh: 'in',
  lash: 'out',
  push: 'back',
  break: 'in',
  sum: 'up',
  spell: 'out',
  sound: 'off',
  write: 'in',
};

const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  read: ['read', 'read'],
  speak: ['spoke', 'spoken'],
  begin: ['began', 'begun'],
  go: ['went', 'gone'],
  put: ['put', 'put'],
  break: ['broke', 'broken'],
  shoot: ['shot', 'shot'],
  hit: ['hit', 'hit'],
  find: ['found', 'found'],
  show: ['showed', 'shown'],
  stand: ['stood', 'stood'],
  sing: ['sang', 'sung'],
  hold: ['held', 'held'],
  cast: ['cast', 'cast'],
  spit: ['spat', 'spat'],
  forecast: ['forecast', 'forecast'],
  crow: ['crowed', 'crowed'],
  weep: ['wept', 'wept'],
  sell: ['sold', 'sold'],
  rebut: ['rebutted', 'rebutted'],
  refer: ['referred', 'referred'],
  admit: ['admitted', 'admitted'],
  quip: ['quipped', 'quipped'],
  snap: ['snapped', 'snapped'],
  brag: ['bragged', 'bragged'],
  blog: ['blogged', 'blogged'],
  plug: ['plugged', 'plugged'],
  beg: ['begged', 'begged'],
  slam: ['slammed', 'slammed'],
  rip: ['ripped', 'ripped'],
  dub: ['dubbed', 'dubbed'],
  sob: ['sobbed', 'sobbed'],
  chat: ['chatted', 'chatted'],
  nod: ['nodded', 'nodded'],
  shrug: ['shrugged', 'shrugged'],
  chip: ['chipped', 'chipped'],
  hum: ['hummed', 'hummed'],
  sum: ['summed', 'summed'],
  prod: ['prodded', 'prodded'],
  concur: ['concurred', 'concurred'],
  demur: ['demurred', 'demurred'],
  grin: ['grinned', 'grinned'],
  pen: ['penned', 'penned'],
  recap: ['recapped', 'recapped'],
  deadpan: ['deadpanned', 'deadpanned'],
};

/** How a form stands: `past` "said", `present` "says", `base` "say", `participle` "saying". */
export type VerbForm = 'past' | 'present' | 'base' | 'participle';

/** A form of a reporting verb. `strength` 2: it reports speech by itself; 1: it may. */
export interface ReportingVerb {
  readonly base: string;
  readonly form: VerbForm;
  readonly strength: 1 | 2;
  /** The particle that it needs to report speech. */
  readonly needs?: string;
}

const doubled = (base: string): string => {
  const past = irregular[base]?.[0];
  return past?.endsWith(`${base.at(-1)}ed`) === true && past.length === base.length + 3
    ? base + base.at(-1)
    : base;
};

function inflect(base: string, strength: 1 | 2): [string, ReportingVerb][] {
  const endsInE = base.endsWith('e');
  const consonantY = /[^aeiou]y$/.test(base);
  const sibilant = /(?:s|x|z|ch|sh)$/.test(base);
  const past =
    irregular[base]?.[0] ?? (endsInE ? `${base}d` : consonantY ? `${base.slice(0, -1)}ied` : `${base}ed`);
  const present =
    base === 'go' ? 'goes' : sibilant ? `${base}es` : consonantY ? `${base.slice(0, -1)}ies` : `${base}s`;
  const participle = `${endsInE && !base.endsWith('ee') ? base.slice(0, -1) : doubled(base)}ing`;
  const needs = particleOf[base];
  const verb = (form: VerbForm): ReportingVerb => ({
    base,
    form,
    strength: needs && base !== 'write' ? 2 : strength,
    ...(needs && base !== 'write' && { needs }),
  });
  const forms: [string, ReportingVerb][] = [
    [base, verb('base')],
    [present, verb('present')],
    [participle, verb('participle')],
    [irregular[base]?.[1] ?? past, verb('past')],
    [past, verb('past')],
  ];
  return forms;
}

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Every form of every reporting verb, lower case. */
export const reportingVerbs: ReadonlyMap<string, ReportingVerb> = new Map([
  ...[...words(weak), 'sum', 'spell'].flatMap((base) => inflect(base, 1)),
  ...words(strong).flatMap((base) => inflect(base, 2)),
]);

/** Nouns of speech: "in a statement", "her answer:", "is the gist of the minister's reply". */
export const speechNouns: ReadonlySet<string> = new Set(
  words(`
statement statements remark remarks comment comments answer answers reply response responses words message messages
tweet tweets post posts letter memo email e-mail note speech address interview testimony gist verdict conclusion
assessment explanation warning claim claims assertion allegation argument motto slogan mantra refrain phrase
directive directives instruction instructions order orders demand demands quote quotes review reviews
question plea promise pledge vow prediction advice reaction rebuttal retort insistence complaint
`),
);

/** Nouns for documents and other things that "say" something. */
export const documentNouns: ReadonlySet<string> = new Set(
  words(`
report reports study studies poll polls survey surveys statement letter memo memorandum document documents complaint
lawsuit suit indictment affidavit filing brief ruling order opinion decision email e-mail editorial article column
book ad ads advertisement advert sign signs banner placard poster sticker shirt t-shirt caption headline website site
page post tweet message text note plaque inscription resolution bill law statute constitution treaty agreement text
manifesto platform pamphlet leaflet brochure flyer flier script transcript song lyrics video spot release invitation
paper journal magazine newspaper blog review audit analysis investigation inquiry summary fact-sheet guidance warning
label chart graphic petition
`),
);

/** Nouns for bodies that speak: "the company", "the ministry". */
export const bodyNouns: ReadonlySet<string> = new Set(
  words(`
company companies firm firms group groups agency agencies ministry ministries department departments government
governments administration campaign campaigns committee commission council court courts office bureau union unions
party parties association organization organisation organizations organisations foundation institute university
college school hospital bank bureau board team club league federation police army military navy embassy parliament
congress senate house cabinet white-house kremlin pentagon coalition alliance charity network newspaper magazine
station broadcaster regulator watchdog authority authorities prosecution defence defense church charity airline
carrier maker retailer supermarket chain manufacturer operator developer publisher studio label exchange fund trust
task-force panel jury crowd audience public media television radio
`),
);
