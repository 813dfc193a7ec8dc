/** A page's site, by which folds are parted; that of the page itself where an archive keeps it, '' for no address. */
export function siteOf(url: string): string {
  const own = url.replace(/^https?:\/\/web\.archive\.org\/web\/\d+\/(?=http)/, '');
  return URL.canParse(own) ? new URL(own).hostname.replace(/^www\./, '') : url;
}
