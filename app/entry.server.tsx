import { PassThrough } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { visiblePath } from '#server/http/visible-path';
import { logger } from '#server/infra/logger';
import { callerOf } from '#server/kernel/log-failure';
import { i18nFor } from '~/lib/i18n.server';
import { NonceProvider } from '~/lib/nonce';

/** How long a loader's late answers may keep a page open, in milliseconds. */
export const streamTimeout = 10_000;

/** Renders a page: people get it as it comes, robots get it whole. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { app }: AppLoadContext,
): Promise<Response> {
  const waitForAll = isbot(request.headers.get('user-agent') ?? '');
  return new Promise((resolve, reject) => {
    let begun = false;
    let code = status;
    const page = (
      <I18nextProvider i18n={i18nFor(app.locale)}>
        <NonceProvider value={app.nonce}>
          <RemixServer context={remixContext} url={request.url} nonce={app.nonce} />
        </NonceProvider>
      </I18nextProvider>
    );
    const send = () => {
      begun = true;
      const body = new PassThrough();
      headers.set('Content-Type', 'text/html; charset=utf-8');
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: app.nonce,
      [waitForAll ? 'onAllReady' : 'onShellReady']: send,
      onShellError: reject,
      onError: (cause) => {
        code = 500;
        if (begun) logger.error('a page broke while it was sent', { ...callerOf(app), cause });
      },
    });
    const giveUp = setTimeout(abort, streamTimeout + 1_000);
    giveUp.unref();
  });
}

/** What a loader or an action threw. A request that was given up is nobody's fault. */
export function handleError(
  cause: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  logger.error('a screen failed', {
    ...callerOf(context.app),
    path: visiblePath(new URL(request.url).pathname),
    cause: cause instanceof Error ? cause.stack : cause,
  });
}
