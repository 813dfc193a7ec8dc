/**
 * Words around the names of authors, in the languages that news pages print most; from general knowledge and from
 * pages' bylines. Each list is a part of a regular expression.
 */

/** What stands before a name: `By`, `Written by`, `Text:`, `Ein Gastbeitrag von`. */
export const bylineWords =
  'by|von|par|por|di|da|door|av|af|authors?|autor(?:in|innen|en)?|auteurs?|autore|text|verfasser(?:in)?|redaktion';
/** What stands before `by`: `Written by`, `Posted by`, `Gespeichert von`. */
export const bylineVerbs =
  'written|researched|tested|posted|published|created|edited|submitted|words|text|story|article|reviewed|report(?:ed)?|photos?|fotos?|verfasst|geschrieben|gespeichert|eingestellt|erstellt|publiziert|veröffentlicht|ein (?:artikel|gastbeitrag|beitrag)|gastbeitrag|interview|about the|écrit|publié|escrito|publicado|scritto|pubblicato';

/** Degrees and letters that stand behind a name and belong to how it is printed. */
export const credentials =
  'ph\\.?\\s?d|m\\.?\\s?d|d\\.?o|d\\.?v\\.?m|d\\.?d\\.?s|r\\.?n|r\\.?d|r\\.?d\\.?n|m\\.?b\\.?a|m\\.?p\\.?h|m\\.?sc?|b\\.?sc?|m\\.?a|b\\.?a|j\\.?d|esq|cfa|cfp®?|cpa|cpp|psp|cissp|pe|pmp|lmft|lcsw|msw|psy\\.?d|ed\\.?d|pharm\\.?d|cpt|cscs|faclm|facp|llm|mpa|aia';

/** Offices that stand beside a name. */
export const roleWords =
  'editors?|writer|reporter|correspondent|journalist(?:in)?|contributor|director|columnist|producer|managing|senior|associate|specialist|manager|redakteur(?:in)?|ceo|cto|founder|co-founder|professor|attorney|reviewer|expert|author|autor(?:in)?|consultant|analyst|head|strategist|marketer|blogger|freelancer';

/** Words that pages set right behind a name and that are none of its parts. */
export const behindNames =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|follow|tags?|quelle|source|fotos?|photos?|bild(?:er)?|datum|updated|published|posted|reviewed|medically|fact|reading|comments?|kommentare?|kommentieren|teilen|share|edition|aktualisiert|veröffentlicht|permanent\\s?link|hinterlasse|leave';

/** Names that hold one of these are those of bodies, not of persons. */
export const bodyWords =
  'admin|team|staff|editors?|editorial|redaktion|news|press|presse\\w*|agency|agentur|desk|guest|magazine|office|group|reuters|afp|dpa|institute?|university|verband|verein|bund|stiftung|foundation|gmbh|ag|eg|inc|llc|ltd|e\\.\\s?v|company|bank|online|media|ministerium|association|society|council|center|centre|support|marketing|blog|shop|store|customs|police|department|welle|zeitung|care|newsroom|contributors|deutschland|österreich|schweiz|information|service|coffee|co|brands|consortium|roadshow';
/** Names that hold one of these are links and labels of the page. */
export const furnitureWords =
  'share|read|more|follow|comments?|posts?|author|view|about|all|subscribe|category|published|publiziert|herausgeber|benutzername|newsletter|passwort|password|username|impressum|min|contact|privacy|policy|sign|log|login|menu|search|reviews?|reply|guide|best|how|see|learn|name|our|your|the|datum|quelle|mehr|alle|über|table|contents|home|kommentare?|antworten|schreiben|artikel|beiträge';
