import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { UserError } from '../../errors.ts';
import { mostBytes } from '../decode.ts';
import { paste } from './fetch-refusals.ts';

/** What is not read is broken off; that it was is no error. */
export function discard(body: Readable): void {
  body.on('error', () => {}).destroy();
}

/** A body without its compression, by its `content-encoding`. Throws UserError for one that is not known. */
export function decompressed(body: Readable, encoding: string): Readable {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return body;
  const stream =
    name === 'gzip' || name === 'x-gzip'
      ? createGunzip()
      : name === 'br'
        ? createBrotliDecompress()
        : name === 'deflate'
          ? createInflate()
          : null;
  if (!stream) throw new UserError('The site sends the page in a form that cannot be read.', paste);
  body.on('error', (error) => stream.destroy(error));
  return body.pipe(stream);
}

/** All bytes of a body. Throws UserError above 5 MB. */
export async function collected(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes: Uint8Array = chunk;
    size += bytes.length;
    if (size > mostBytes) {
      stream.destroy();
      throw new UserError(`The page is larger than ${mostBytes / 1e6} MB.`, paste);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
