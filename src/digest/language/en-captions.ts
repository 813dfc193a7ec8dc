/**
 * How English captions speak of pictures. Compiled for this project by reading pages of news as a reader would.
 */

/** Captions name the places of people in a picture. */
export const captionLine =
  /\((?:above|below|left|right|pictured|centre|center|far left|far right|(?:file|stock|library) (?:photo|picture|image)|top|bottom|l|r|second left|second right|photographed|not pictured)\b[^)]*\)|\bpictured (?:above|below|here|left|right|together|in|with|at|on)\b|\b(?:in|released) (?:an?|this|these) (?:[\p{L}-]+ ){0,2}(?:photos?|photographs?|pictures?|images?|mug ?shots?)(?: (?:of|from|by|provided|released|taken)\b|\.$)|^(?:left|right|above|below)[,:]|, (?:left|right|centre|center),/iu;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What one does in a picture, in the present tense of captions: `Ada Brandt waves to …`. */
export const pictureVerbs = words(`
  waves poses gestures smiles looks celebrates reacts applauds salutes pauses grimaces grins laughs frowns cheers
  returns walks arrives speaks talks listens addresses greets hugs kisses embraces consoles congratulates shakes
  points stares gazes watches inspects patrols guards lifts raises hoists holds carries wears wipes peers leans kneels
  reviews examines tours attends prepares
  jumps leaps dives slides tackles dribbles heads fires strikes scores tees putts serves hits swings lines
`);

/** The same of several people. */
export const pictureVerbsOfMany = words(`
  wave pose gesture smile look celebrate react applaud salute cheer walk arrive gather march protest demonstrate queue
  listen grieve mourn pray greet hug kiss embrace shake stare watch inspect patrol guard lift raise hoist hold carry wear wait search
  work line sit stand
`);

/** What follows such a verb in a caption. */
export const afterPictureVerb = words(`
  a an the his her their its at in on behind during outside inside before after past from to through with near next
  beside along around over up down out off between for hands
  monday tuesday wednesday thursday friday saturday sunday
`);

/** The last word of a subject that is several people. */
export const peopleInPicture = /[^s']s$|^(?:people|police|men|women|children)$/;

/** Words that a caption's subject has not: another verb, or the beginning of another clause. */
export const notInSubject = words(`
  is are was were be been has have had will would can could may might must should do does did says said
  to that who which what it he she they we i you not if when as while because but or
`);
