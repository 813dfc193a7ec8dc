/**
 * English openings of sentences that lean on what stood before, and lines of pages that are no sentences of an article.
 * Compiled for this project by reading summaries of news articles as a reader would.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nobody in particular: a pronoun behind one of them means somebody else, but for “Everyone took their coats”. */
export const indefinitePronouns = words('nobody somebody everybody anybody someone everyone anyone');

/** Pronouns of people and things: their antecedent must have been shown. */
export const personPronouns = words(`
  he she they him her them his hers their theirs himself herself themselves
  he's she's they're he'd she'd they'd he'll she'll they'll they've
  he’s she’s they’re he’d she’d they’d he’ll she’ll they’ll they’ve
`);

/** First words that point back: a sentence that opens so may follow its neighbour only. */
export const backwardWords = words(`
  he she they him her his their them it its it's it’s it'll it'd he's she's they're he’s she’s they’re he'd she'd they'd
  he’d she’d they’d they've they’ve
  this that these those such both neither either another others here that's that’s which whose
  but and or nor yet so however meanwhile moreover furthermore therefore thus hence nevertheless nonetheless still
  instead otherwise besides also then afterwards afterward eventually elsewhere similarly likewise consequently
  accordingly conversely indeed additionally alternatively finally subsequently rather equally except
  earlier later together
`);

/** Openings of several words that point back. */
export const backwardOpening =
  /^(?:in (?:(?:addition|contrast|response)(?! to)|return(?! for)|turn|fact|other words|total|all(?=,)|both cases|this|that|these|those|doing so)|as (?:a result(?! of)|such|well(?! as))|though(?=,)|for (?:example|instance|this|that|(?:his|her|their|its) part)|on the (?:other hand|contrary)|at (?:the time(?! of)|that|this|one point)|because of (?:this|that)|after (?:that|this|which)|before (?:that|this)|(?:since|until|by) then|even (?:so|then)|if (?:so|not|that)|not (?:so|only that)|what['’]s more|more than that|(?:after|for) all(?: that)?(?=,)|(?:sure|yes|no|well|true|ok|okay|right|granted|agreed|absolutely|exactly|hmm+)(?=,)|of (?:these|those|them|course)|(?:one|some|most|many|all|none|two|three|among|each|several|half) (?:of )?(?:them|these|those)|(?:all|none|much|part|half) of (?:this|that)|(?:first|firstly|second|secondly|third|thirdly|fourth|alas|sadly|immediately|previously|again|soon)(?=,))\b/i;

/** A name that does something to what stood before: `Brandt floated it while …`. */
export const objectBackward =
  /^(?:\p{Lu}[\p{L}’'.-]* ){1,4}(?!(?:said|says) )\p{Ll}+ (?:it|this|them)(?:[.,]| (?:while|when|as|in|on|at|for|to|with|from|after|before|during|by|and|but|because|again|once)\b)/u;

/** A word that points back after a short opening or a preposition: `Unfortunately, that …`, `From this …`. */
export const laterBackward =
  /^(?:(?:\p{L}+ ){0,2}\p{L}+, (?:that|this|these|those|such)|(?:with|from|to|by|on|for|at|of|over|before|under|despite|given|like|unlike) (?:that|this|these|those)) (?!week|month|year|season|spring|summer|autumn|winter|morning|afternoon|evening)/iu;

/** *The* with one of these points back (`the suspect`, `the move`), unless what follows says which: `the father of two`. */
export const backwardNouns = words(`
  same other others latter former two three four five six seven pair couple duo trio group man woman men women boy girl
  boys girls child children teen teens teenager teenagers youth youngster suspect suspects victim victims driver mother
  father family baby incident accident attack crash move decision announcement statement comments remarks accusations
  allegations claims charges video footage clip photo photos picture pictures image images message letter post tweet
  document documents report findings study researchers result results ruling verdict defendant defendants actor actress
  singer player striker midfielder defender star animal dog cat plane ship boat car vehicle book film movie show song
  album game match win victory defeat loss deal agreement plan proposal project first second third following next
  previous latest rest remaining whole situation problem issue reason idea aim event ceremony trial case hearing
  investigation search fire storm blast explosion shooting murder killing death deaths rule rules law measure bill
  practice trend phenomenon list process revelation revelations controversy raid arrest
  changes criticism row feud campaign scheme system site area building house room item items device test tests
`);

/** Such nouns that point back with a word between, too: `the extremist group`, `the young driver`. */
export const describedNouns = words(`
  group pair couple duo trio man woman boy girl child teen teenager youngster suspect victim defendant driver incident
  attack crash decision announcement statement comments event move plan agreement ruling
`);

/** Words that make such a noun known on the spot. */
export const identifying = words('of by from who which that in on for between against at with to');

/** Openings that only speak to the moment of the story before: `That night`, `Two days later`. */
export const laterOpening =
  /^(?:(?:a|an|one|two|three|four|five|six|seven|ten|several|some|many|\d+|just|only|minutes|moments|hours|days|weeks|months|years)\b[^,.]{0,30}\b(?:later|earlier|after that|before that)\b|(?:the|that|this) (?:same )?(?:next |following |previous )?(?:day|night|morning|afternoon|evening|week|weekend|month|year)\b)/i;

/** Who the writer is, below an opinion: `Ada Brandt is a columnist of …`. */
export const writersLine =
  /^(?:\p{Lu}[\p{L}.'’-]* ){2,5}(?:is|are|was) (?:an? |the )(?:[\p{L}\p{N}.'’-]+ ){0,6}?(?:columnists?|contributors?|commentator|contributing editor|editor-at-large|member of the editorial board|freelance \p{L}+|(?:research |senior |visiting )?fellow at)\b/u;

/** Prepositions before *that* where it points at a noun: `the children of that woman`. */
export const beforeThat = words('of in to at for from with by on about under over after before during into');

/** Verbs behind *this* where it is the subject of its own: `I thought this would …`. */
export const afterSubjectThis = words(
  'is was would will could may might must has had means meant makes made',
);

/** Lines of pages that are part of no article. */
export const pageLine =
  /^(?:scroll down|click (?:here|on)|read (?:more|also|next|the full)|see (?:also|more|the original)|watch(?:ed)? (?:the |this )?video|watch:|read:|more:|related|share (?:this|your)|follow (?:us|@)|sign up|subscribe|log ?in|advertisement|copyright|©|all rights reserved|photo(?:s|graph)?\b|image\b|picture(?:s|d)?\b|file photo|file picture|file|source:|published:|updated:|last updated|by \.|editor(?:'|’)s note|this (?:story|article|material|page) (?:was|has|may|is)|for confidential support|for more|join the|tell us|what do you think|have your say|comments?\b|loading|please (?:enable|click|subscribe)|we use cookies|the views expressed|the opinions expressed)|contributed to this (?:report|story|article)|all rights reserved|may not be published, broadcast|\b(?:EST|BST|GMT), \d+ \w+ \d{4} \.|^\S*https?:\/\/\S*$/i;

/**
 * Openings with a word that points back elsewhere and here says itself what it means: `It is clear that …`,
 * `This week …`, `Earlier this year …`, `Instead of …`.
 */
export const selfContained =
  /^(?:it(?:['’]s| is| was| has been| would be| may be| could be| will be)(?! (?:an?|the|one|his|her|their|its|this|that) ) (?:\p{L}+ ){1,3}(?:that|whether|to|how|why|if|when|who|what)\b|it (?:seems|appears|emerged|has emerged|turned out|turns out|remains (?:unclear|unknown|to be seen))\b|th(?:is|ese) (?:past |coming |last )?(?:week|weekend|month|year|season|spring|summer|autumn|fall|winter|century|decade|days)\b|(?:earlier|later) (?:this|last|in|on) (?:the )?\p{L}+|(?:instead|except|rather|together) (?:of|for|than|with)\b)/iu;

/** The writer's name or a day, alone, above the article. */
export const bylineOrDate =
  /^(?:(?:by )?(?:and )?\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|and|for|of|the)){1,6}|(?:\p{Lu}\p{L}+day,? )?(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}{2,8}),? \d{4})\s*\.?$/u;

/** Words that open a sentence and are hardly ever capitalised inside one: there they betray a caption that ran into it. */
export const sentenceOnlyWords = words(
  'a an the in it his her he she they this these those at on when after but and its',
);

/** Words that the letter A may follow inside a sentence: `Serie A`. */
export const beforeLetter = words(
  'serie group plan grade vitamin type hepatitis section class division team league series schedule',
);

/** Words that a number may follow at the end of a sentence; after others it is the number of the next list item. */
export const beforeCount = words(`
  to of at in by age aged least about around than and or from for number no under top over just only until page day
  week grade year after before on with was is were are be season round week level group channel
`);

/** The writer, whoever speaks, and the reader that a page turns to. */
export const firstPersons = words(`
  i i'm i've i'd i'll i’m i’ve i’d i’ll me my mine myself we we're we've we'd we'll we’re we’ve we’d we’ll us our ours
  ourselves you you're you'll you've you’re you’ll you’ve your yours yourself
`);

/** Words before a comma-led clause that a sentence may open with: what they name is no antecedent yet. */
export const frontedWords = words(`
  in on at after before during since when while as if although though because until by with without despite under
  from for following asked speaking according upon once whether given unlike
`);

/** Capitalised words that are no people: an antecedent of *he* or *she* is none of these. */
export const calendarWords = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december christmas easter i the a an in on at after before during since when while as if but and
`);

/** Connectives that stand between commas inside a sentence: `Reem, meanwhile, …`. */
export const insertedConnectives = words(
  'meanwhile however though too therefore moreover nevertheless nonetheless instead',
);

/** What begins a further clause, in which *also* goes on with the clause before. */
export const clauseOpeners = words('and but or which who while , ;');

/** Words after *this* or *those* with which they point at no noun that was named: times, the page, verbs. */
export const notDemonstrated = words(`
  he she it they we you i the a an his her their its our your all he's she's they're point
 
  week weekend month year season spring summer autumn fall winter century decade morning afternoon evening time day days
  point past coming last earlier monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december christmas easter
  is was are were has had would will to in of and or that who with country world article story page piece report sort
  kind term campaign stage election
`);

/** What brings something new in: *a* and the numbers. */
export const countOrArticle = words(
  'a an another one two three four five six seven eight nine ten several some',
);

/** Words that end what *a* brings in. */
export const beforeNoun = words('of in on at to for from with by and or who that which is was has had');

/** Words that say at once which one is meant: `the plan to close …`. */
export const behindIdentified = words('of who that which from where when to for in on at -');

/** Places and bodies that are brought in without *a*, too: `the Indian city of …`. */
export const placesOfPeople = words(`
  city town village county island school university college hospital company firm club prison airport hotel restaurant
  church museum
`);

/** What everybody knows with *the*. */
export const knownToAll = words(`
  year day time week month season world end public number first last most same other way part lot kind sort chance
  century past present future moment result fact point place case country nation government president people
`);
