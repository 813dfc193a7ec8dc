/**
 * Slash commands that Slack keeps for itself. From Slack's help page "Use slash commands in Slack"
 * (https://slack.com/help/articles/201259356) and https://docs.slack.dev/interactivity/implementing-slash-commands.
 * `/help` is not on that page, but reports disagree about whether an app may take it, and one refused name makes Slack
 * refuse the whole manifest; `/feed` belongs to Slack's own RSS app.
 */
export const reservedNames: ReadonlySet<string> = new Set(
  `active apps archive away call canvas clip close collapse dm dnd expand feed feedback help huddle
  invite invite_people join keys kick leave list me msg mute open part prefs remind remove rename
  search shortcuts shrug star status topic unarchive who`.split(/\s+/),
);
