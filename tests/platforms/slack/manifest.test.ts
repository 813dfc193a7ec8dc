import { describe, expect, it } from 'vitest';
import { slackManifest } from '../../../src/platforms/slack/manifest.ts';
import { commands } from './desk.ts';

const made = (more: Partial<Parameters<typeof slackManifest>[0]> = {}) => {
  const { manifest, leftOut } = slackManifest({ commands, prefix: '', ...more });
  return { manifest: JSON.parse(JSON.stringify(manifest)), leftOut };
};
const names = (manifest: { features: { slash_commands: { command: string }[] } }) =>
  manifest.features.slash_commands.map(({ command }) => command);

describe('the manifest', () => {
  it('declares every command and the one that always works', () => {
    expect(names(made().manifest)).toEqual(['/standfirst', '/summary', '/quotes', '/article', '/broken']);
  });

  it('leaves out the names that Slack keeps, and says so; with a prefix there is nothing to leave out', () => {
    expect(made().leftOut).toEqual(['/help']);
    const { manifest, leftOut } = made({ prefix: 'news-' });
    expect(leftOut).toEqual([]);
    expect(names(manifest)).toContain('/news-help');
    expect(names(manifest)).toContain('/standfirst');
  });

  it('hints at the options as they are typed', () => {
    const hints = Object.fromEntries(
      made().manifest.features.slash_commands.map((one: { command: string; usage_hint?: string }) => [
        one.command,
        one.usage_hint,
      ]),
    );
    expect(hints).toMatchObject({
      '/summary': '[share:yes|no]',
      '/quotes': '[speaker]',
      '/article': 'add | list',
    });
  });

  it('asks for the least rights, and for histories only where it is told to', () => {
    expect(made().manifest.oauth_config.scopes.bot).toEqual(['commands', 'chat:write', 'files:read']);
    expect(made({ history: true }).manifest.oauth_config.scopes.bot).toContain('channels:history');
  });

  it('needs no address with Socket Mode, and names it in all three places over HTTP', () => {
    expect(JSON.stringify(made().manifest)).not.toContain('url');
    const { manifest } = made({ publicUrl: 'https://news.example' });
    const url = 'https://news.example/slack/events';
    expect(manifest.settings).toMatchObject({
      socket_mode_enabled: false,
      interactivity: { is_enabled: true, request_url: url },
      event_subscriptions: { request_url: url, bot_events: ['app_home_opened'] },
    });
    expect(manifest.features.slash_commands.every((one: { url: string }) => one.url === url)).toBe(true);
  });

  it('has the shortcut and the Home tab, and keeps to Slack’s lengths', () => {
    const { manifest } = made();
    expect(manifest.features.shortcuts).toEqual([
      expect.objectContaining({ name: 'Digest this', type: 'message' }),
    ]);
    expect(manifest.features.app_home.home_tab_enabled).toBe(true);
    for (const { command, description, usage_hint = '' } of manifest.features.slash_commands) {
      expect(command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
      expect(description.length).toBeLessThanOrEqual(2000);
      expect(usage_hint.length).toBeLessThanOrEqual(1000);
    }
    expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
  });
});
