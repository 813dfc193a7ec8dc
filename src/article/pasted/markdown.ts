/**
 * The words of a Markdown text at its simplest: the first `#` heading as title, then paragraphs. Emphasis, links and
 * block marks go, their words stay; pictures, code, rules, comments and tables' borders go.
 */
export function readMarkdown(text: string): { title?: string; paragraphs: string[] } {
  const blocks = text
    .replace(/^(```|~~~).*\n(?:(?!\1).*\n)*\1.*$/gm, '')
    .split(/\n[ \t]*\n|\n(?=#{1,6} |[-*+] |\d{1,3}[.)] )/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !/^(?:[-*_] ?){3,}$/.test(block) && !block.startsWith('<!--'));
  const heading = blocks.findIndex((block) => block.startsWith('# '));
  const title = heading < 0 ? undefined : plain(blocks[heading] ?? '');
  const paragraphs = blocks
    .filter((_, i) => i !== heading)
    .map(plain)
    .filter((paragraph) => paragraph !== '');
  return title ? { title, paragraphs } : { paragraphs };
}

function plain(block: string): string {
  return block
    .split('\n')
    .map((line) => line.replace(/^\s*(?:#{1,6} |> ?|[-*+] |\d{1,3}[.)] )/, '').replace(/\s#+$/, ''))
    .join(' ')
    .replace(/!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)/g, '')
    .replace(/\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,2000}?)\1/g, '$2')
    .replace(/(?<![\w*_])([*_])(?=\S)([^*_\n]{1,2000}?)\1(?![\w*_])/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!>])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
