import { createHash } from 'node:crypto';

/**
 * One id for a payload, from all that sets it apart: the same when Slack sends it again, to whichever process. A hash,
 * since an address that answers can be sent to must not be kept.
 */
export function payloadId(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 24);
}
