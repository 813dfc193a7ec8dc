import type { Attachment } from '../../chat/command.ts';
import { UserError } from '../../errors.ts';

/** A file that came with an interaction: `url` is Discord's own for it, `size` in bytes as Discord says. */
export interface Offered {
  readonly name: string;
  readonly url: string;
  readonly size: number;
}

/** Far more than any article, far less than would hurt. */
const mostBytes = 5 * 1024 * 1024;
const mostMs = 10_000;

/**
 * Fetches a file that came with an interaction, from the address that Discord gave for it and no other.
 * Throws UserError for a file that is too large, too slow or gone.
 */
export async function fetchAttachment({ name, url, size }: Offered): Promise<Attachment> {
  if (size > mostBytes) throw tooLarge(name);
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(mostMs) });
    if (!response.ok || response.body === null)
      throw new Error(`Discord's file server answered ${response.status}`);
    const pieces: Uint8Array[] = [];
    let held = 0;
    for await (const piece of response.body) {
      held += piece.byteLength;
      if (held > mostBytes) throw tooLarge(name);
      pieces.push(piece);
    }
    return { name, bytes: Buffer.concat(pieces) };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `“${name}” could not be fetched from Discord.`,
      'Attach it once more; if that does not help, paste its text instead.',
      { cause: error },
    );
  }
}

const tooLarge = (name: string) =>
  new UserError(`“${name}” is larger than 5 MB.`, 'Attach the article alone, as .txt, .md or .html.');
