/**
 * What a process says at its start where there are schedules that it cannot post: `counts` of each platform against the
 * platforms that it speaks to. Null where there are none.
 */
export function unpostedHere(
  counts: Readonly<Record<string, number>>,
  platforms: readonly string[],
): string | null {
  const missing = Object.entries(counts).filter(([platform]) => !platforms.includes(platform));
  if (missing.length === 0) return null;
  const named = missing
    .map(([platform, count]) => `${count} for ${names[platform] ?? platform}`)
    .join(' and ');
  return `Schedules that this process does not post: ${named}. It has no token for that; a process that has posts them.`;
}

const names: Readonly<Record<string, string>> = {
  discord: 'Discord',
  slack: 'Slack',
  terminal: 'the terminal',
};
