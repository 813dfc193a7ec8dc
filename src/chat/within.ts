/**
 * Waits for something, but no longer than `ms`. It keeps the process alive meanwhile: what it waits for may hang on timers
 * that do not, and then the process would end in the middle of it.
 */
export async function within(ms: number, something: Promise<unknown>): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const limit = setTimeout(resolve, ms);
  try {
    await Promise.race([something, late]);
  } finally {
    clearTimeout(limit);
  }
}
