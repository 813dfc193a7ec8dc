/**
 * English function words and the verbs of saying: words that tell little about what a text is about.
 * Compiled for this project; lower case, split at apostrophes (`don't` is `don` and `t`).
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against ago all almost along already also although always am among an and another any
  are around as at away back be became because been before being below between both but by came can cannot could d did
  do does doing don done down during each either else even ever every few for from further get gets getting go goes
  going got had has have having he her here hers herself him himself his how however i if in into is isn it its itself
  just know least less let like ll m made make makes making many may maybe me might mine more most mr mrs ms much must
  my myself near never no nor not nothing now of off often on once one only onto or other others our ours out over own
  perhaps put quite rather re really s said same say saying says see seem seemed seems she should since so some
  someone something still such t take taken than that the their theirs them themselves then there these they thing
  things think this those though through thus to told too took toward towards two under unless until up upon us used
  using ve very via want was way we well went were what whatever when where whether which while who whom whose why
  will with within without won would year years yes yet you your yours`.split(/\s+/),
);
