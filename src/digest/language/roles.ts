/**
 * Words that name a person by what they are. Compiled for this project from job and office titles of news prose.
 */
const split = (list: string): string[] => list.trim().split(/\s+/);

/** Titles that stand before a name, without their full stop. */
export const honorifics: ReadonlySet<string> = new Set(
  split(`
mr mrs ms miss mx dr prof sir dame lord lady baron baroness sen sens rep reps gov govs pres lt col gen maj capt cmdr
sgt cpl pvt adm brig insp supt det rev fr sr sra hon atty amb sec st king queen prince princess pope
president vice-president senator representative congressman congresswoman governor mayor secretary chancellor premier
minister ambassador judge justice chief sheriff detective inspector superintendent commissioner captain colonel general
major lieutenant sergeant admiral commander professor doctor reverend bishop archbishop cardinal rabbi imam father
brother sister pastor speaker councillor councilman councilwoman alderman assemblyman assemblywoman delegate
rapporteur attorney counsel director chairman chairwoman chair coach manager
`),
);

/** Abbreviated titles: written with a full stop in American copy, without in British. */
export const abbreviatedTitles: ReadonlySet<string> = new Set(
  split(`mr mrs ms dr prof sen sens rep reps gov govs pres lt col gen maj capt cmdr sgt cpl adm brig insp supt det rev hon
atty amb sec st jr sr`),
);

export const femaleTitles: ReadonlySet<string> = new Set(
  split(
    'mrs ms miss dame lady baroness queen princess congresswoman sister chairwoman councilwoman assemblywoman',
  ),
);

export const maleTitles: ReadonlySet<string> = new Set(
  split(
    'mr sir lord baron king prince pope congressman father brother chairman councilman assemblyman alderman imam bishop archbishop cardinal',
  ),
);

/** Nouns for one person, lower case. */
const persons = `
president senator representative congressman congresswoman governor mayor secretary chancellor premier minister
ambassador judge justice chief sheriff detective inspector superintendent commissioner captain colonel general major
lieutenant sergeant admiral commander officer soldier marine pilot veteran professor doctor physician surgeon nurse
reverend bishop archbishop cardinal pope rabbi imam priest pastor minister preacher nun monk speaker councillor
councilman councilwoman councilor alderman delegate lawmaker legislator parliamentarian politician statesman stateswoman
candidate nominee contender frontrunner front-runner challenger incumbent rival opponent winner loser successor
predecessor hopeful newcomer leader deputy boss head director chairman chairwoman chairperson chair executive ceo cfo coo
cto founder co-founder cofounder owner partner manager president-elect vice-president administrator official
spokesman spokeswoman spokesperson adviser advisor aide strategist consultant operative pollster lobbyist donor
fundraiser organizer organiser activist campaigner volunteer supporter backer ally surrogate critic opponent skeptic
sceptic lawyer attorney solicitor barrister prosecutor counsel plaintiff defendant witness juror clerk magistrate
analyst economist scientist researcher historian scholar academic expert specialist engineer physicist chemist
biologist astronomer mathematician psychologist sociologist philosopher theologian climatologist meteorologist
geologist epidemiologist virologist palaeontologist paleontologist hydrologist volcanologist neuroscientist archaeologist anthropologist ecologist statistician technician
teacher student pupil graduate dean principal headteacher lecturer coach manager trainer player striker midfielder
defender goalkeeper goalie captain quarterback pitcher catcher batsman bowler forward winger referee umpire athlete
substitute debutant full-back half-back centre-back center-back wing-back fly-half scrum-half
swimmer runner sprinter boxer cyclist golfer driver jockey skipper footballer cricketer champion medalist medallist
veteran star teammate team-mate actor actress singer musician rapper composer conductor director producer filmmaker
writer author novelist poet playwright journalist reporter correspondent columnist editor anchor host presenter
moderator blogger commentator pundit critic reviewer photographer publisher artist painter sculptor architect designer
curator dancer comedian comic model celebrity chef farmer fisherman worker employee miner driver builder carpenter
plumber electrician mechanic shopkeeper trader banker broker investor financier billionaire millionaire mogul magnate
tycoon businessman businesswoman businessperson entrepreneur industrialist developer landlord tenant landowner
homeowner resident neighbor neighbour local villager voter citizen immigrant migrant refugee tourist visitor passenger
customer consumer shopper client patient victim survivor suspect attacker gunman prisoner inmate hostage protester
protestor demonstrator marcher rebel insurgent militant fighter commander warlord dictator monarch king queen prince
princess duke duchess emperor envoy diplomat negotiator mediator representative emissary consul attache whistleblower
insider source observer onlooker bystander passer-by passerby eyewitness mother father mom dad mum parent son daughter
brother sister husband wife widow widower spouse partner fiance fiancee girlfriend boyfriend uncle aunt cousin nephew
niece grandmother grandfather grandson granddaughter friend colleague classmate roommate neighbor acquaintance man
woman boy girl child teenager youth baby person guy lady gentleman individual native texan new-yorker democrat
republican conservative liberal progressive libertarian independent tory socialist communist marxist centrist moderate
christian muslim jew catholic evangelical mormon economist technologist hacker programmer developer coder gamer
chairman-elect mayor-elect governor-elect nominee treasurer comptroller auditor assessor trustee regent provost
undersecretary backbencher whip mp mep msp peer taoiseach ayatollah mullah sheikh emir sultan caliph guru monk
firefighter paramedic policeman policewoman constable patrolman trooper ranger warden guard bodyguard spy agent
confidant confidante mentor protege patron insurgent loyalist hardliner moderator veteran staffer delegate superdelegate whistle-blower organiser co-chair co-chairman vice-chairman co-owner co-author pathologist oncologist cardiologist dentist vet zoologist botanist geneticist biochemist glaciologist seismologist oceanographer futurist theorist strategist stylist novelist columnist satirist activist lobbyist finalist semifinalist midwife carer caregiver counsellor counselor therapist psychiatrist ombudsman chair governor-general premier-designate treasurer headmaster headmistress archivist librarian historian biographer chronicler essayist critic reviewer illustrator cartoonist animator choreographer soprano tenor drummer guitarist bassist pianist violinist frontman frontwoman playmaker fullback winger batter shortstop linebacker cornerback receiver wrestler skier skater rower sailor gymnast hurdler climber mountaineer biker racer gambler bettor auctioneer dealer collector grower rancher vintner brewer distiller baker butcher grocer restaurateur hotelier barber hairdresser tailor jeweller jeweler locksmith welder machinist rigger docker trucker courier postman janitor cleaner gardener lumberjack miner roofer surveyor planner regulator watchdog overseer inspector auditor actuary accountant bookkeeper underwriter insurer lender borrower depositor shareholder stakeholder founder-ceo
mentor protege patron apprentice intern assistant secretary receptionist librarian translator interpreter
`;

/** Nationals: "the Spaniard said". Also adjectives, so they stand for a person only where no noun follows. */
export const nationals: ReadonlySet<string> = new Set(
  split(`spaniard frenchman frenchwoman englishman englishwoman irishman irishwoman welshman scot scotsman dutchman briton
dane swede finn pole turk serb croat slovene slovak czech bosnian kosovan albanian greek italian german austrian belgian
norwegian icelander portuguese russian ukrainian belarusian georgian armenian israeli palestinian egyptian moroccan
algerian tunisian nigerian ghanaian senegalese cameroonian kenyan ethiopian ugandan zimbabwean iranian iraqi syrian
lebanese saudi qatari emirati indian pakistani bangladeshi chinese japanese korean filipino thai indonesian malaysian
australian kiwi canadian american mexican cuban colombian venezuelan brazilian argentine argentinian chilean uruguayan
peruvian ecuadorian jamaican londoner parisian`),
);

export const personNouns: ReadonlySet<string> = new Set(split(persons));

const irregularPlurals: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'person',
  wives: 'wife',
  youths: 'youth',
};

/** The singular person noun behind a word, or undefined: `senators` → `senator`, `businesswomen` → `businesswoman`. */
export function personNoun(word: string): { noun: string; plural: boolean } | undefined {
  if (personNouns.has(word)) return { noun: word, plural: false };
  const irregular = irregularPlurals[word];
  if (irregular) return { noun: irregular, plural: true };
  if (word.endsWith('men')) {
    const singular = `${word.slice(0, -2)}an`;
    if (personNouns.has(singular)) return { noun: singular, plural: true };
  }
  if (word.endsWith('s')) {
    const singular = word.slice(0, -1);
    if (personNouns.has(singular)) return { noun: singular, plural: true };
    if (word.endsWith('ies') && personNouns.has(`${word.slice(0, -3)}y`)) {
      return { noun: `${word.slice(0, -3)}y`, plural: true };
    }
    if (word.endsWith('es') && personNouns.has(word.slice(0, -2)))
      return { noun: word.slice(0, -2), plural: true };
  }
  return undefined;
}

/** Person nouns that tell a gender. */
export const femaleNouns: ReadonlySet<string> = new Set(
  split(`congresswoman chairwoman spokeswoman businesswoman councilwoman stateswoman actress queen princess duchess
mother mom mum daughter sister wife widow fiancee girlfriend aunt niece grandmother granddaughter woman girl lady nun
policewoman lass heroine`),
);

export const maleNouns: ReadonlySet<string> = new Set(
  split(`congressman chairman spokesman businessman councilman statesman actor king prince duke emperor father dad son
brother husband widower fiance boyfriend uncle nephew grandfather grandson man boy guy gentleman alderman priest pope
bishop archbishop cardinal imam monk policeman fisherman gunman batsman ayatollah sultan emir`),
);

/** Words that make a person noun another person's: "Trump's spokesman" is not Trump. Used as heads after a name. */
export const attendants: ReadonlySet<string> = new Set(
  split(`spokesman spokeswoman spokesperson adviser advisor aide strategist consultant lawyer attorney supporter backer
ally surrogate critic rival opponent manager wife husband son daughter brother sister mother father widow friend
colleague successor predecessor team staff campaign camp office administration aides allies supporters critics
advisers advisors lawyers attorneys staffers fans followers donors voters surrogates people`),
);
