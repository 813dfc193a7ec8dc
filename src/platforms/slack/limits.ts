/**
 * Slack's limits, each beside the page that states it. Lengths are UTF-16 code units of the text as it is sent, that
 * is after escaping: `&` counts five.
 */

export const limits = {
  message: {
    /** https://docs.slack.dev/reference/block-kit/blocks */
    blocks: 50,
    /** https://github.com/slackapi/bolt-js/issues/2509: about 13,200 fail, which no page states. Counted as JSON. */
    json: 12_000,
    /** https://docs.slack.dev/reference/methods/chat.postMessage: "limit the text field to 4,000 characters". */
    text: 4_000,
  },
  view: {
    /** https://docs.slack.dev/reference/views/modal-views, also for the Home tab. */
    blocks: 100,
    /** Same page: title, submit and close. */
    title: 24,
    /** Same page. */
    metadata: 3_000,
  },
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: 150,
  /** https://docs.slack.dev/reference/block-kit/blocks/section-block */
  section: 3_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/context-block; text objects: https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
  context: { elements: 10, text: 3_000 },
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actions: 25,
  /** https://docs.slack.dev/reference/block-kit/blocks/input-block */
  input: { label: 2_000, hint: 2_000 },
  /** https://docs.slack.dev/reference/block-kit/blocks/image-block */
  image: { url: 3_000, alt: 2_000 },
  /** Of `block_id`: https://docs.slack.dev/reference/block-kit/blocks; of `action_id`: https://docs.slack.dev/reference/block-kit/block-elements/button-element. */
  id: 255,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  button: { text: 75, value: 2_000, url: 3_000 },
  /** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
  typed: 3_000,
  /** https://docs.slack.dev/interactivity/handling-user-interaction: a response_url's uses and life. */
  response: { uses: 5, lifeMs: 30 * 60_000 },
  /** https://docs.slack.dev/interactivity/handling-user-interaction: an interaction must be acknowledged within it. */
  ackMs: 3_000,
  /** https://docs.slack.dev/authentication/verifying-requests-from-slack: how far a request's clock may be off. */
  clockMs: 5 * 60_000,
  manifest: {
    /** https://docs.slack.dev/reference/app-manifest: slash commands, and the lengths of their parts. */
    commands: 50,
    command: 32,
    description: 2_000,
    hint: 1_000,
    /** Same page, of a shortcut. */
    shortcut: { name: 24, description: 150 },
    /** Same page, of the app; its bot user may have 80. */
    name: 35,
  },
} as const;
