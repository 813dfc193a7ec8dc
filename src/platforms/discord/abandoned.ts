const codes: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
]);

/**
 * Whether an error that nobody caught is of a connection that nobody listens to any more. The gateway's client gives a
 * socket up while it connects or closes, and takes its error listener away (@discordjs/ws 1.2.3, `destroy`): when that
 * socket then fails, the error reaches the process. It harms nothing: the client has a new connection by then.
 */
export function isAbandonedConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return codes.has(code) || error.message === 'WebSocket was closed before the connection was established';
}
