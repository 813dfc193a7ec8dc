/** As much of a pino logger as this room uses. */
export interface DiscordLog {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}
