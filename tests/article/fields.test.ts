import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/article/html.ts';

const page = (head: string, above: string) => `<!doctype html><html><head>${head}</head><body><main>${above}
${Array.from({ length: 6 }, (_, i) => `<p>The harbour company said on day ${i + 1} that the old ferry had crossed the bay again, with every seat taken and a band on the upper deck.</p>`).join('\n')}
</main></body></html>`;

describe('the title of a page', () => {
  it('is not the name of the blog, though that is the h1', () => {
    const head =
      '<title>The Quay Diary: Ferry back at sea after a year</title><meta property="og:title" content="Ferry back at sea after a year">';
    expect(readHtml(page(head, '<h1>The Quay Diary</h1>')).title).toBe('Ferry back at sea after a year');
  });
  it('is the headline without the name of the site', () => {
    const head = '<title>Ferry back at sea after a year | Harbour Gazette</title>';
    expect(readHtml(page(head, '<h1>Ferry back at sea after a year</h1>')).title).toBe(
      'Ferry back at sea after a year',
    );
  });
});

describe('the day of publication', () => {
  const both =
    '<meta property="article:published_time" content="2024-03-04T08:00:00Z"><meta property="article:modified_time" content="2025-05-06T08:00:00Z">';

  it('is the first one where the page shows only when it was updated', () => {
    const above = '<h1>Ferry back at sea</h1><p class="updated">Last updated: May 6, 2025</p>';
    expect(readHtml(page(both, above)).published).toBe('2024-03-04');
  });
  it('is the one that the page shows and its head names', () => {
    const above = '<h1>Ferry back at sea</h1><time datetime="2024-03-04">4 March 2024</time>';
    expect(readHtml(page(both, above)).published).toBe('2024-03-04');
  });
});
