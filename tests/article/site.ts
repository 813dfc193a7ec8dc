import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { afterEach } from 'vitest';

/** What a site of the tests answers for a path: a page's HTML, or whatever it writes itself. */
export type Pages = Record<
  string,
  string | ((response: ServerResponse, headers: IncomingHttpHeaders) => void)
>;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A site on loopback, until the end of the test. `asked` holds the paths in the order in which they were asked for. */
export async function openSite(pages: Pages): Promise<{ base: string; pages: Pages; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const page = pages[path];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === 'string') response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    else page(response, request.headers);
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the site has no port');
  return { base: `http://127.0.0.1:${address.port}`, pages, asked };
}

/** A page as a newspaper's site has it. */
export const pageOf = (title: string, paragraphs: readonly string[], head = ''): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>
<nav><a href="/">Home</a> <a href="/local">Local</a></nav>
<article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}</article>
<footer><a href="/imprint">Imprint</a></footer></body></html>`;

/** An article of our own for such pages. */
export const ferry = {
  title: 'Ferry landing closes over rotten piles',
  paragraphs: [
    'The harbour council voted on Monday, 3 March 2025, to close the old ferry landing after engineers warned that 12 of its piles had rotted through.',
    '“We looked for every way to keep it open,” said Ines Okafor, who chairs the council. “There was none that we could stand behind.”',
    'Ferries will use the coal quay until a new landing is built, the council said. It expects the work to take eighteen months and to cost 4 million pounds.',
    '“My passengers will walk further, and they will tell me so every day,” said Tom Reed, who owns the ferry.',
  ],
} as const;
