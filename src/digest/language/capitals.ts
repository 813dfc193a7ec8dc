/**
 * Words that are written with a capital and are not a person's name. Compiled for this project.
 */
const split = (list: string): string[] => list.trim().split(/\s+/);

/** Common words that open a sentence or a headline; a capital there says nothing. */
export const openers: ReadonlySet<string> = new Set(
  split(`
a an the this that these those such some any all each every both either neither no none one two three four five six
seven eight nine ten many much most more less few several other others another certain half
i he she it we you they me him her us them my your his its our their mine yours hers ours theirs myself himself herself
itself who whom whose which what when where why how whoever whatever whenever wherever
and but or nor so yet for if then than because since while although though unless until till as after before once
whether despite in on at by to from of with without within into onto upon over under above below between among amid
during through throughout across against along around about beyond behind beside besides near off out up down per via
like unlike toward towards regarding concerning according based given including excluding following
is are was were be been being am do does did done has have had having can could will would shall should may might must
let let's lets get got make made take took come came go went going say says said see seen ask asked told tell
not never always often sometimes usually rarely seldom also too very just only even still already again soon later now
today tomorrow yesterday tonight here there everywhere somewhere maybe perhaps indeed instead however moreover
furthermore meanwhile nonetheless nevertheless therefore thus hence otherwise rather quite almost nearly about
recently previously earlier eventually finally initially originally currently presently formerly suddenly apparently
clearly obviously certainly surely actually basically essentially generally typically particularly especially
specifically notably importantly interestingly unfortunately fortunately sadly hopefully similarly likewise
additionally consequently accordingly afterward afterwards thereafter elsewhere further together apart aside
first second third last next new old former late early good great big small long short high low young best worst better
yes no ok okay oh well hey wow please thanks thank sorry hello hi
asked speaking writing noting citing calling saying adding referring responding pressed standing sitting looking
watching reading using taking making getting giving going coming being having doing seeing knowing thinking
people men women children everyone everybody someone somebody anyone anybody nobody nothing something anything
everything everyone's critics supporters experts officials analysts aides sources reporters voters republicans
democrats candidates lawmakers leaders scientists researchers police authorities
part because due thanks rather except apart nor plus minus versus vs
years months weeks days hours minutes ago
`),
);

/** Days, months and other calendar words. */
export const calendar: ReadonlySet<string> = new Set(
  split(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
sat sun christmas easter ramadan thanksgiving spring summer autumn winter fall est edt gmt bst utc pm am`),
);

/** Words in the names of bodies, works and events: a chain with one is not a person's name. */
export const bodyWords: ReadonlySet<string> = new Set(
  split(`
university college school institute institution academy department ministry agency bureau office committee commission
council congress senate house parliament assembly court tribunal party union association federation confederation
organization organisation foundation fund trust bank group holdings company corporation corp inc ltd llc plc co gmbh
industries enterprises partners associates international global national federal american united states kingdom nations
news times post journal tribune herald telegraph guardian gazette observer star daily weekly magazine press review
radio television tv channel network media broadcasting cnn bbc nbc abc cbs fox msnbc npr pbs espn sky reuters bloomberg
associated afp upi facebook twitter google youtube instagram snapchat netflix amazon apple microsoft
club league cup team united city town county state province district island islands river lake mountain mount ocean sea
gulf bay valley street avenue road square boulevard highway bridge airport station hospital center centre hotel theater
theatre museum gallery library church cathedral temple mosque palace castle tower building hall arena stadium park
garden gardens forest beach north south east west northern southern eastern western central upper lower
army navy force forces guard police military corps command fleet brigade battalion regiment
act bill law treaty agreement accord plan program programme project initiative policy amendment constitution
war battle revolution day week month year century conference convention summit forum festival games olympics
championship tournament award prize medal show report study survey poll project society alliance coalition movement
campaign administration government cabinet secretariat board panel task authority service services administration
security intelligence health education defense defence justice treasury state interior energy commerce labor labour
transportation transport housing agriculture homeland veterans affairs foreign
twitter.com www http https com org net gop dnc rnc nra un eu nato fbi cia nsa doj epa irs isis isil nasa imf who wto
opec aclu naacp afl cio
democratic republican tories labour conservative conservatives democrat democrats republicans liberal liberals
committee's america's obamacare brexit bible koran quran god jesus islam christianity internet
`),
);

/** Places and peoples that news prose sets before roles and beside names. */
export const places: ReadonlySet<string> = new Set(
  split(`
afghanistan albania algeria argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia
bosnia botswana brazil britain bulgaria burma cambodia cameroon canada chad chile china colombia congo croatia cuba
cyprus denmark ecuador egypt england eritrea estonia ethiopia finland france gambia gaza georgia germany ghana greece
guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan
kazakhstan kenya korea kosovo kuwait laos latvia lebanon liberia libya lithuania luxembourg macedonia malawi malaysia
mali malta mexico moldova mongolia morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway
oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal
serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand
tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe
alabama alaska arizona arkansas california carolina colorado connecticut delaware florida hawaii idaho illinois indiana
iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
nevada hampshire jersey york ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia washington
wisconsin wyoming ontario quebec alberta
europe asia africa america americas antarctica arctic atlantic pacific caribbean mediterranean balkans scandinavia
london paris berlin madrid rome moscow beijing shanghai tokyo delhi mumbai dubai cairo baghdad tehran jerusalem
brussels geneva vienna athens istanbul ankara kabul islamabad seoul pyongyang bangkok jakarta manila sydney melbourne
toronto ottawa montreal vancouver chicago boston philadelphia detroit atlanta miami dallas houston austin denver
phoenix seattle portland angeles francisco diego vegas orleans cleveland cincinnati pittsburgh milwaukee minneapolis
manhattan brooklyn queens bronx harlem hollywood liverpool manchester birmingham leeds glasgow edinburgh cardiff
belfast dublin munich hamburg frankfurt milan barcelona lisbon amsterdam stockholm oslo copenhagen helsinki warsaw
prague budapest bucharest sofia belgrade kiev kyiv lagos nairobi johannesburg aleppo damascus mosul gaza
american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian
danish swedish norwegian finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish russian
ukrainian belarusian serbian croatian bosnian albanian israeli palestinian lebanese syrian iraqi iranian saudi yemeni
egyptian libyan tunisian algerian moroccan sudanese ethiopian kenyan nigerian ghanaian african asian european chinese
japanese korean vietnamese thai filipino indonesian malaysian indian pakistani bangladeshi afghan mexican cuban
colombian venezuelan brazilian argentine argentinian chilean peruvian canadian australian jewish muslim christian
catholic protestant islamic arab latino hispanic texan californian americans britons russians chinese israelis
palestinians muslims christians jews latinos hispanics mexicans africans europeans
u.s. us usa uk d.c. dc n.y. calif fla mass conn penn va md pa tex ariz ill mich wis minn ind ga ky tenn ala miss la ark okla
colo wash ore nev n.j. n.h. r.i. s.c. n.c.
`),
);

/** Forenames that are commoner as words, months or places: alone, they are no sign of a person. */
export const wordlikeForenames: ReadonlySet<string> = new Set(
  split(`will may mark grant rich faith hope christian major dean august april june paris austin carolina virginia georgia
jordan israel chelsea sunny page lane gay art bill bob drew frank guy jay joy iris ivy jade lily mercy rose ruby sandy
summer autumn dawn eve crystal amber angel melody honey sky star storm case chance chase clay cliff curt dale dallas
denver duke earl flint forest ford glen glory grace gray guy harmony haven hazel heather holly houston jasmine jewel
justice king lance london love madison max merit miles nick norm olive opal pat patience pearl penny prudence ray reed
robin rod roman rusty sierra skip stone sydney temple terry trip van victor violet wade ward wolf young rush vale val
page dallas hale royal noble prince price general golden sofia milan chad francisco diego brooklyn phoenix florence patsy dolly buddy sonny ally asia africa america china india
kenya france britain ireland holland tamil brook brooks field wells banks east west north south marine bishop`),
);

/** Lower-case words inside a name. */
export const particles: ReadonlySet<string> = new Set(
  split(
    'de la le el al bin ibn van von der den du da dos das del della di af ter ten zu y e st ben abu bint ul ur',
  ),
);

/** Suffixes of a name, with the letters that British copy sets after it. */
export const suffixes: ReadonlySet<string> = new Set(
  split('jr sr ii iii iv qc kc mp msp obe cbe mbe phd md esq'),
);
