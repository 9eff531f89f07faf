import type { SubmitFunction } from './$types.ts';

interface Saving {
  edited: () => string;
  onstart: () => void;
  /** What kept the answer from coming; undefined where it came. */
  onend: (trouble?: 'network' | 'signed out') => void;
}

/** Sends the paper without leaving the page, so that whatever happens nothing typed is lost. */
export function saving({ edited, onstart, onend }: Saving): SubmitFunction {
  return ({ formData, action }) => {
    onstart();
    formData.set('edited', edited());
    return async ({ result, update }) => {
      if (result.type === 'error') return onend('network');
      if (result.type === 'redirect' && !isAbout(action, result.location)) return onend('signed out');
      await update({ reset: false, invalidateAll: result.type === 'redirect' });
      onend();
    };
  };
}

/** A saved paper leads to itself; whoever is signed out is led elsewhere. */
function isAbout(action: URL, location: string): boolean {
  return new URL(location, action).pathname === action.pathname.replace(/\/edit$/u, '');
}
