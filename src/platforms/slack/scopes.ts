import type { Editors } from './rights.ts';

/** Commands, answers, and the text files of “Digest this”. */
export const minimumScopes = ['commands', 'chat:write', 'files:read'] as const;
const historyScopes = ['channels:history', 'groups:history'];

/** The rights that the app asks for, the least that will do. */
export function scopesOf(history: boolean, editors: Editors): readonly string[] {
  return [
    ...minimumScopes,
    ...(history ? historyScopes : []),
    ...(editors === 'admins' ? ['users:read'] : []),
  ];
}
