/** Size of type and way of showing questions, kept on this device. */
const SIZES: Record<string, string> = { normal: '112.5%', large: '131.25%', huge: '150%' };

/** Words of a page's own memory; a browser that refuses it forgets at the end of the page. */
const kept = new Map<string, string>();

export type View = 'one' | 'all';

/** One question a screen is for small screens, unless the person has chosen. */
export function viewChosen(): View {
  const said = recall('thi-dua.view');
  return said === 'one' || said === 'all'
    ? said
    : window.matchMedia('(max-width: 40rem)').matches
      ? 'one'
      : 'all';
}

/** Shows the choice, applies what was chosen before, and tells of a new one by the event `view`. */
export function setViews() {
  size(recall('thi-dua.size') ?? 'normal');
  const views = document.querySelector<HTMLElement>('[data-part=views]');
  if (!views) return;
  views.hidden = false;
  press(views);
  views.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    const { size: chosen, view } = button?.dataset ?? {};
    if (chosen) size(remember('thi-dua.size', chosen));
    if (view) {
      remember('thi-dua.view', view);
      document.dispatchEvent(new Event('view'));
    }
    press(views);
  });
}

function press(views: HTMLElement) {
  const chosen = { size: recall('thi-dua.size') ?? 'normal', view: viewChosen() };
  for (const button of views.querySelectorAll<HTMLElement>('button')) {
    const { size, view } = button.dataset;
    button.setAttribute('aria-pressed', String(size ? size === chosen.size : view === chosen.view));
  }
}

function size(chosen: string) {
  document.documentElement.style.fontSize = (Object.hasOwn(SIZES, chosen) && SIZES[chosen]) || '';
}

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return kept.get(name) ?? null;
  }
}

export function remember(name: string, value: string): string {
  try {
    localStorage.setItem(name, value);
  } catch {
    kept.set(name, value);
  }
  return value;
}
