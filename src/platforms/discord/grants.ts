import type { Right } from '../../chat/command.ts';

/** As long as an interaction lives, so long a form may be filled in. */
const lifeMs = 15 * 60_000;
const most = 10_000;

/**
 * The rights that Discord checked before a form was opened. It does not check again when the form comes back, and what
 * comes back could name another command: so the right holds for that person and that very form only. After a restart
 * the person's own permissions decide.
 */
export class FormGrants {
  readonly #granted = new Map<string, { readonly right: Right; readonly until: number }>();

  /** `at`: milliseconds since 1970, UTC. */
  give(person: string, form: string, right: Right, at: number): void {
    for (const [key, { until }] of this.#granted) {
      if (until > at && this.#granted.size < most) break;
      this.#granted.delete(key);
    }
    const key = `${person} ${form}`;
    this.#granted.delete(key);
    this.#granted.set(key, { right, until: at + lifeMs });
  }

  rightOf(person: string, form: string, at: number): Right {
    const grant = this.#granted.get(`${person} ${form}`);
    return grant !== undefined && grant.until > at ? grant.right : 'reader';
  }
}
