import { defineConfig } from 'vitest/config';
import { isAbandonedConnection } from './src/platforms/discord/abandoned.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The bot logs them and goes on, too (src/main/chats.ts). Vitest hands over the error as a plain object.
    onUnhandledError: (error) => !isAbandonedConnection(Object.assign(new Error(error.message), error)),
  },
});
