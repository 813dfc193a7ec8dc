/** Month names and their common short forms, by month, in languages that news pages print; from general knowledge. */
export const monthWords: readonly string[] = [
  'january jan januar jän jänner janvier janv enero ene gennaio gen janeiro januari stycznia sty led ledna ocak',
  'february feb februar feber février févr fév fevrier febrero febbraio fevereiro fev februari lutego lut února şubat',
  'march mar märz mär mrz maerz mars marzo março marco maart mrt marca března mart',
  'april apr avril avr abril abr aprile kwietnia kwi dubna nisan',
  'may mai mayo maggio mag maio mei maja května mayıs',
  'june jun juni juin junio giugno giu junho czerwca cze června haziran',
  'july jul juli juillet juil julio luglio lug julho lipca lip července temmuz',
  'august aug août aout agosto ago augustus sierpnia sie srpna ağustos augusti',
  'september sep sept septembre septiembre settembre set setembro września wrz září eylül',
  'october oct oktober okt octobre octubre ottobre ott outubro out października paź října ekim',
  'november nov novembre noviembre novembro listopada lis kasım',
  'december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro desember des grudnia gru prosince aralık',
];

/** The days of the week in English, from Monday. */
export const weekdayWords = 'monday tuesday wednesday thursday friday saturday sunday';
