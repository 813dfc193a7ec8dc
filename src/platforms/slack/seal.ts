import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Secrets as they are kept: `1.` and the base64url of nonce, tag and text (AES-256-GCM). */
export interface Seal {
  /** `about` is sealed in: what was sealed for one workspace does not open for another. */
  close(text: string, about: string): string;
  /** null where it was sealed with another secret, for something else, or is damaged. */
  open(sealed: string, about: string): string | null;
}

const version = '1.';
const nonceLength = 12;
const tagLength = 16;

/** Seals with a key derived from a secret of the environment (HKDF-SHA-256), so that the database alone opens nothing. */
export function sealWith(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'standfirst slack installations', 32));
  return {
    close(text, about) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return version + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed, about) {
      if (!sealed.startsWith(version)) return null;
      const bytes = Buffer.from(sealed.slice(version.length), 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), {
          authTagLength: tagLength,
        });
        decipher.setAAD(Buffer.from(about));
        decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
        return (
          decipher.update(bytes.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
        );
      } catch {
        return null;
      }
    },
  };
}
