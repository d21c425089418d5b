import { hasUnsavedWork } from './unsaved-work';

const STORED = 'eg_reloaded_at';
/** A second failure within this time is no new build: loading the page again would go on for ever. */
const PAUSE_MS = 60_000;

/**
 * Loads the page again after a part of it could not be fetched while the server answers: a newer build
 * has taken the files away. Never twice in a row, and never over what somebody has typed.
 */
export async function reloadForNewBuild(): Promise<void> {
  if (hasUnsavedWork() || reloadedLately() || !(await serverAnswers())) return;
  if (remember()) window.location.reload();
}

async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

function reloadedLately(): boolean {
  try {
    return Date.now() - Number(sessionStorage.getItem(STORED) ?? 0) < PAUSE_MS;
  } catch {
    return true;
  }
}

/** @returns whether the browser will know of it; one that keeps nothing must not be reloaded */
function remember(): boolean {
  try {
    sessionStorage.setItem(STORED, String(Date.now()));
    return true;
  } catch {
    return false;
  }
}
