/**
 * What pages say to their readers and no article says: navigation, sharing, sign-up, cookies, subscriptions. From
 * the common furniture of news pages in English and, for what other editions leave in a copied page, five other
 * languages. Each must be the beginning of a line or stand in a line of few words, so that an article about
 * newsletters keeps its sentences.
 */
export const noticeStarts = new RegExp(
  `^(?:${[
    'skip to (?:main )?content',
    'sign up\\b',
    'subscribe\\b',
    'log ?in\\b',
    'register (?:now|here|for)',
    'already (?:a subscriber|have an account)',
    'create (?:an|your) (?:free )?account',
    '(?:we|this (?:web)?site|our (?:web)?site|this page) uses? (?:\\S+ ){0,3}cookies',
    'by (?:continuing|using|clicking|signing|subscribing|submitting)\\b.{0,80}\\b(?:agree|accept|consent|terms|policy)',
    'read more\\b',
    'read also\\b',
    'see also\\b',
    'also read\\b',
    'more on this\\b',
    'more from\\b',
    'more information$',
    'related(?: (?:articles?|stories|topics|posts|content|news))?:?$',
    'recommended\\b.{0,30}$',
    'most (?:read|viewed|popular|commented)',
    'trending(?: now)?$',
    'popular (?:posts|stories|articles)',
    'follow us\\b',
    'follow .{2,40} on (?:twitter|facebook|instagram|x|google news)',
    'share (?:this|on|via|with)\\b',
    'share$',
    'copy link',
    'click here\\b',
    'download (?:the|our) .{0,30}app',
    'advertisement\\b',
    'story continues below',
    'article continues (?:after|below)',
    'continue reading\\b',
    'sponsored\\b',
    'copyright\\b',
    '(?:©|\\(c\\)) ?\\d{4}',
    'all rights reserved',
    'terms (?:of|and)\\b.{0,40}$',
    'privacy policy',
    'your email address will not be published',
    'leave a (?:comment|reply)',
    'post a comment',
    'view (?:all )?comments',
    'this (?:article|story|post) (?:may contain|contains) affiliate',
    'get (?:the|our) .{0,60}(?:newsletter|inbox|email)',
    'get more .{0,40}news coverage',
    'have (?:a|you got a) (?:story|tip|news tip)',
    'archived in',
    'tags?:',
    'filed under',
    'loading\\b.{0,10}$',
    'back to top',
    'next (?:article|post|story)',
    'previous (?:article|post|story)',
    // other languages
    '(?:tu|su) suscripción',
    'si (?:quieres|quiere|continúas|decides) .{0,60}(?:suscri|leyendo|cuenta)',
    '¿ya eres suscriptor',
    'inicia sesión',
    'más información',
    'últimas noticias',
    'lo más visto',
    'lire aussi',
    'à lire aussi',
    'cet article est réservé',
    'votre abonnement',
    'mehr zum thema',
    'dieser artikel ist teil',
    'questo contenuto è riservato',
    'leggi anche',
    'este conteúdo é exclusivo',
    'leia (?:também|mais)',
    'lees (?:ook|meer)',
  ].join('|')})`,
  'iu',
);

/** Words of a notice anywhere in a line that is no long paragraph. */
export const noticeWords =
  /\b(?:newsletters?|subscribers?|subscriptions?|cookies|privacy policy|terms of (?:use|service)|inbox|all rights reserved|unsubscribe|ad-?blocker|free trial|log ?in|sign(?:ed)? ?(?:up|in)|push notifications)\b/i;

/** Short lines below which a page goes on with something that is not the article. */
export const sectionEnds =
  /^(?:\d+ )?(?:comments?|responses?|thoughts on|replies|leave a (?:comment|reply)|join the (?:conversation|discussion)|related|recommended|you (?:may|might) (?:also )?(?:like|be interested)|more (?:from|stories|news|on|in)|read (?:next|more)|about the author|about us|share this|most (?:read|popular|viewed)|latest|recent (?:posts|comments|articles)|trending|popular|up next|what to read next|from around the web|filed under|tags?\b|previous|next|sponsored|newsletter|contact us|follow us|categories|archives)\b.{0,60}$/i;
