/**
 * Irregular verb forms and nouns of deeds with the plain form of their verb, so that "was shot" and "the shooting" are
 * one word. After the tables of Quirk et al., "A Comprehensive Grammar of the English Language", ch. 3 and app. I, cut to
 * what news tells of.
 */
const families: readonly string[] = [
  'shoot shot',
  'die died dead death deaths dies dying kill killed killing killings slay slain slew slaying slayings murder murdered murders',
  'bomb bombs bombing bombings bombed bomber',
  'buy bought buyout purchase purchased purchases',
  'sell sold sale sales',
  'win won winner',
  'lose lost loss losses',
  'fight fought',
  'meet met meeting meetings',
  'strike struck strikes',
  'steal stole stolen theft',
  'fly flew flown flight flights',
  'sink sank sunk sinking',
  'speak spoke spoken speech',
  'find found finding discover discovered discovery',
  'choose chose chosen choice',
  'begin began begun start started starts starting',
  'leave left leaving',
  'flee fled',
  'hold held',
  'arrive arrived arrives arriving arrival',
  'decide decided decides decision decisions',
  'rule ruled ruling rulings',
  'accede acceded accession',
  'resign resigned resigns resignation',
  'elect elected election elections',
  'invade invaded invasion',
  'explode exploded explosion explosions',
  'collide collided collision',
  'acquire acquired acquires acquisition',
  'marry married marries marriage wedding',
  'agree agreed agrees agreement',
  'announce announced announces announcement',
  'withdraw withdrew withdrawn withdrawal',
  'launch launched launches',
  'sign signed signs signing',
];

/** The first word of the family that a word belongs to. */
export const wordFamilies: ReadonlyMap<string, string> = new Map(
  families.flatMap((family) => {
    const members = family.split(' ');
    return members.map((word): [string, string] => [word, members[0] ?? word]);
  }),
);
