import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The gateway's client stops listening to a socket that it gives up while connecting (@discordjs/ws, `destroy`);
    // when that socket then fails, nobody hears it. The bot logs it and goes on (src/main/chats.ts).
    onUnhandledError: (error) => !('syscall' in error && error.syscall === 'connect'),
  },
});
