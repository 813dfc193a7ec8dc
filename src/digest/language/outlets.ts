/**
 * News outlets, agencies and platforms whose names hold no word that gives them away ("Der Spiegel", "Telegram"); those
 * with such a word (News, Times, BBC) are bodies by it. Compiled for this project from general knowledge.
 */
const lines = (list: string): string[] =>
  list
    .split(/[\n,]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** Folded names, without the English article. */
export const outlets: ReadonlySet<string> = new Set(
  lines(`
axios, politico, vox, slate, salon, breitbart, semafor, buzzfeed, huffpost, quartz, newsweek, forbes, fortune, wired
mashable, gizmodo, engadget, techcrunch, the verge, verge, intercept, atlantic, economist, hill, independent, mirror
sun, scotsman, spectator, new yorker, new statesman, rolling stone, vanity fair, vogue, billboard, variety, deadline
marketwatch, barron, propublica, mother jones, national review, daily beast, business insider, insider, jezebel
der spiegel, spiegel, spiegel online, die zeit, die welt, bild, stern, handelsblatt, tagesspiegel, suddeutsche zeitung
frankfurter allgemeine zeitung, frankfurter allgemeine, deutsche welle, dpa, zdf, ard, der standard, kronen zeitung
le monde, le figaro, le parisien, le point, le soir, le temps, liberation, mediapart, ouest-france, l'equipe, l'express
corriere della sera, la repubblica, la stampa, il sole, gazzetta dello sport, gazzetta, ansa, rai, adnkronos
el pais, el mundo, el periodico, la vanguardia, marca, efe, el universal, el comercio, la nacion, la jornada, reforma
milenio, excelsior, proceso, clarin, infobae, folha de s paulo, folha, o globo, o estado, publico, lusa, televisa
de telegraaf, de volkskrant, nrc handelsblad, het laatste nieuws, de standaard, dagens nyheter, aftonbladet, expressen
verdens gang, aftenposten, politiken, berlingske, jyllands-posten, helsingin sanomat, gazeta wyborcza, rzeczpospolita
tass, interfax, ria novosti, novosti, sputnik, kommersant, vedomosti, izvestia, pravda, meduza, novaya gazeta, rt
ukrainska pravda, ukrinform, unian, hromadske, belta, agerpres, hurriyet, sabah, anadolu, cumhuriyet
haaretz, yedioth ahronoth, ynet, maariv, wafa, al jazeera, al arabiya, al ahram, asharq al-awsat, al-monitor, irna
isna, fars, tasnim, sana, xinhua, caixin, yonhap, hankyoreh, chosun ilbo, kyodo, kyodo news, jiji, nikkei
asahi shimbun, yomiuri shimbun, mainichi shimbun, asahi, nhk, pti, ians, ani, the hindu, hindu, dawn, prothom alo
rappler, tempo, kompas, antara, stuff, newshub, radio-canada, la presse, le devoir
telegram, whatsapp, tiktok, linkedin, weibo, wechat, reddit, bluesky, mastodon, truth social, tumblr, pinterest, skype
zoom, spotify, wikipedia, wikileaks
`),
);

/** Folded names of places that hold no word of a place by itself, or a person's name. */
export const placeNames: ReadonlySet<string> = new Set(
  lines(`
puerto rico, costa rica, sri lanka, el salvador, hong kong, new zealand, sierra leone, burkina faso, cape verde
ivory coast, cape town, rio de janeiro, sao paulo, buenos aires, san juan, san jose, san antonio, santa fe, santa monica
st louis, st petersburg, saint petersburg, tel aviv, abu dhabi, new delhi, ho chi minh city, phnom penh, kuala lumpur
addis ababa, dar es salaam, mar-a-lago, palo alto, baton rouge, des moines, el paso, las vegas, los angeles, san diego
san francisco, silicon valley, wall street, downing street, capitol hill, west bank, north korea, south korea
saudi arabia, crimea, donbas, kashmir, tibet, xinjiang, catalonia, bavaria, siberia, sicily, tuscany, normandy
brittany, flanders, andalusia, punjab, bengal, gujarat, kerala, okinawa, hokkaido, tasmania, queensland, alberta
manitoba, saskatchewan, newfoundland, nova scotia, new brunswick, new south wales, northern ireland, isle of man
cornwall, yorkshire, lancashire, devon, norfolk, suffolk, essex, sussex, surrey, vatican, kremlin, transnistria
`),
);
