/// <reference types="vite/client" />
import type { Actor, Role } from '#access';
import type { Act, As } from '#store';

declare global {
  namespace App {
    interface Locals {
      actor: Actor;
      /** When the request arrived. */
      now: Date;
      /** Opens this request's one transaction, as its one actor. */
      as<T>(work: (act: Act) => Promise<T>): Promise<T>;
      /** For the doors alone, which choose the actor: sign-in, set-up, the trial. */
      open: As;
    }
    interface PageData {
      language: 'vi' | 'en';
      /** Who is signed in, or holds a link to one report, as far as a page shows it. */
      person: {
        name: string;
        role: Role;
        commune: string;
        unit: string | null;
        trial: boolean;
        byLink: boolean;
        /** Has another place to work in. */
        elsewhere: boolean;
      } | null;
    }
    interface Error {
      message: string;
      /** Names the line in the server's log. */
      id?: string;
    }
  }
}
