/**
 * Discord's limits, each beside the page that states it. Lengths are counted in UTF-16 code units, the strictest
 * reading: Discord never counts more.
 */

const components = 'https://docs.discord.com/developers/components/reference';
const commands = 'https://docs.discord.com/developers/interactions/application-commands';
const responding = 'https://docs.discord.com/developers/interactions/receiving-and-responding';
const message = 'https://docs.discord.com/developers/resources/message';

/** A number that Discord holds us to, and the page that says so. */
export interface Limit {
  readonly max: number;
  readonly from: string;
}

export const limits = {
  /** Components of one message, nested ones and accessories included. */
  components: { max: 40, from: `${components}#component-object` },
  /** Characters of all TextDisplays of one message together. */
  text: { max: 4000, from: 'https://discordjs.guide/legacy/popular-topics/display-components' },
  buttonsInRow: { max: 5, from: `${components}#action-row` },
  buttonLabel: { max: 80, from: `${components}#button-button-structure` },
  customId: { max: 100, from: `${components}#anatomy-of-a-component-custom-id` },
  pictureAlt: { max: 1024, from: `${components}#media-gallery-media-gallery-item-structure` },
  pictureUrl: { max: 2048, from: `${components}#unfurled-media-item-structure` },
  modalTitle: { max: 45, from: `${responding}#interaction-response-object-modal` },
  modalFields: { max: 5, from: `${responding}#interaction-response-object-modal` },
  fieldLabel: { max: 45, from: `${components}#label-label-structure` },
  fieldHint: { max: 100, from: `${components}#text-input-text-input-structure` },
  fieldText: { max: 4000, from: `${components}#text-input-text-input-structure` },
  /** Suggestions at once, and the characters of a suggestion's name and value. */
  suggestions: { max: 25, from: `${commands}#autocomplete` },
  suggestion: {
    max: 100,
    from: `${commands}#application-command-object-application-command-option-choice-structure`,
  },
  /** Characters of an option that a person types. */
  typed: { max: 6000, from: `${commands}#application-command-object-application-command-option-structure` },
  /** Milliseconds until the first response. */
  firstResponse: { max: 3000, from: `${responding}#interaction-callback` },
  /** Messages after the first response, where only the person has installed the app and not the server. */
  guestFollowUps: { max: 5, from: `${responding}#followup-messages` },
  /** Messages of one look into a channel's history. */
  history: { max: 100, from: `${message}#get-channel-messages` },
} as const satisfies Record<string, Limit>;
