const STORED = 'eg_single_keys';

/**
 * The letter on the key that was struck, by its place: on an Arabic layout the key of N types ى,
 * and the shortcut must work all the same.
 */
export function keyOf(event: Pick<KeyboardEvent, 'code' | 'key'>): string {
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1];
  return (place ?? event.key).toLowerCase();
}

/** `?`, which Arabic layouts write `؟`. */
export const isHelpKey = (event: KeyboardEvent): boolean =>
  (event.key === '?' || event.key === '؟') && isFree(event);

/** Ctrl-K or ⌘-K, by the key's place. */
export const isSearchKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && keyOf(event) === 'k';

/** Whether a letter alone may act: nothing is typed, nothing is open, no other key is held. */
export const mayPress = (event: KeyboardEvent): boolean => isFree(event) && !event.shiftKey;

function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable], [role=menu]')) {
    return false;
  }
  return !document.querySelector('[role=dialog][data-state=open], dialog[open]');
}

/** Single keys can be switched off (WCAG 2.1.4): speech input and tremors press them by accident. */
export function isSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing keeps the default.
  }
}
