import { type ShouldRevalidateFunction, useActionData } from '@remix-run/react';
import { useRef } from 'react';

/** What an action answers in the browser when it could not reach the server. */
export interface Offline {
  offline: true;
}

/** How Chromium, Firefox and Safari word a request that got no answer. */
const NO_ANSWER = /failed to fetch|networkerror|load failed|network connection was lost/i;

/** Whether an error says that the server was not reached, rather than that it failed. */
export function isOffline(error: unknown): boolean {
  return error instanceof TypeError && NO_ANSWER.test(error.message);
}

/**
 * The client action of every screen with a form: `export { clientAction } from '~/lib/offline'`. Without
 * it a lost connection puts the error page in the place of the form, and what was typed is gone.
 * `shouldRevalidate` belongs to it.
 */
export async function clientAction({ serverAction }: { serverAction: () => Promise<unknown> }) {
  try {
    return await serverAction();
  } catch (error) {
    if (!isOffline(error)) throw error;
    const answer: Offline = { offline: true };
    return Response.json(answer, { status: 503 });
  }
}

/**
 * A form that was refused or not even sent has changed nothing: the page keeps its data. A conflict means
 * that there are newer ones. Exported by every route with a loader from the root down: one that is left out
 * is asked again, and takes the page along when it cannot be.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus }) =>
  actionStatus === undefined || actionStatus < 400 || actionStatus === 409;

export function isOfflineAnswer<T>(answer: T | Offline | undefined): answer is Offline {
  return typeof answer === 'object' && answer !== null && 'offline' in answer;
}

/** What the server answered last; a later try that did not reach it leaves that as it was. */
export function useKeptAnswer<T>(given: T | Offline | undefined) {
  const kept = useRef<T>();
  const offline = isOfflineAnswer(given);
  if (!isOfflineAnswer(given)) kept.current = given;
  return { answer: kept.current, offline };
}

export const useAnswer = <T>() => useKeptAnswer<T>(useActionData<T | Offline>());
