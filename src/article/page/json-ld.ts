/** A node of a page's structured data (schema.org in JSON-LD), its values as they came. */
export type LdNode = Readonly<Record<string, unknown>>;

const mostCharacters = 1_000_000;
const mostNodes = 2_000;

/** All objects of a page's JSON-LD scripts, outer ones first, breadth by breadth; what is broken is passed over. */
export function ldNodes(scripts: readonly string[]): LdNode[] {
  const nodes: LdNode[] = [];
  const waiting: unknown[] = scripts.slice(0, 50).map(parsed);
  for (let at = 0; at < waiting.length && nodes.length < mostNodes && at < mostNodes * 10; at++) {
    const value = waiting[at];
    if (Array.isArray(value)) waiting.push(...value.slice(0, 500));
    else if (isNode(value)) {
      nodes.push(value);
      waiting.push(
        ...Object.values(value)
          .filter((inner) => typeof inner === 'object')
          .slice(0, 100),
      );
    }
  }
  return nodes;
}

function parsed(script: string): unknown {
  if (script.length > mostCharacters) return null;
  const json = script
    .replace(
      /^\s*(?:<!--|\/\/ ?<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\/ ?\]\]>|\/\*\]\]>\*\/);?\s*$/g,
      '',
    )
    .replace(/;\s*$/, '');
  try {
    return JSON.parse(json);
  } catch {
    try {
      // Raw line breaks and tabs inside strings are the commonest fault.
      return JSON.parse(json.replace(/[\u0000-\u001f]+/g, ' '));
    } catch {
      return null;
    }
  }
}

export function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The types of a node, without the vocabulary's address. */
export function ldTypes(node: LdNode): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type])
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^.*[/#:]/, ''));
}

const articleTypes = /(?:Article|BlogPosting|Posting|Report|Review|Recipe|LiveBlogPosting|Article.*)$/;

/** The nodes that describe an article of one kind or another, the page's own first. */
export function ldArticles(nodes: readonly LdNode[]): LdNode[] {
  return nodes.filter((node) => ldTypes(node).some((type) => articleTypes.test(type)));
}

/** A value as one text: a string, or the first string of a list. */
export function ldText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) return value.map(ldText).find((text) => text !== undefined);
  return undefined;
}
