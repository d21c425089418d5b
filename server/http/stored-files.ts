import type { NextFunction } from 'express';
import { contentDisposition } from '#server/infra/storage/disposition';
import { localPath, localRoot } from '#server/infra/storage/local';
import { readSigned } from '#server/infra/storage/signed-path';
import { SIGNED_FOR_SECONDS } from '#server/infra/storage/storage-type';
import { AppError, notFound } from '#server/kernel/errors';
import type { HttpRequest, HttpResponse } from './http-types';

/** A document that came from here may load nothing, run nothing and be nobody's frame but ours. */
const HARMLESS = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/**
 * Hands out files that lie in this machine's folder, to whoever holds a signed address: the same that a
 * bucket does with its own.
 */
export function storedFiles(request: HttpRequest, response: HttpResponse, next: NextFunction) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return next(new AppError('METHOD_NOT_ALLOWED', 'A file can be read here, and nothing else.'));
  }
  const { searchParams } = new URL(request.originalUrl, 'http://localhost');
  const signed = readSigned(request.path, searchParams);
  if (!signed) {
    return next(new AppError('FORBIDDEN', 'This address is no longer good. Open the file again.'));
  }
  const { key, type, inline } = signed;
  // The viewers of PDF that browsers bring do not work in a sandbox, and are one themselves.
  const isViewer = inline && type === 'application/pdf';
  response.set({
    'Content-Type': type,
    'Content-Disposition': contentDisposition(signed),
    'Content-Security-Policy': `${HARMLESS}; ${isViewer ? "object-src 'self'" : 'sandbox'}`,
    'Cache-Control': `private, max-age=${SIGNED_FOR_SECONDS}`,
  });
  const options = { root: localRoot(), cacheControl: false, dotfiles: 'deny' } as const;
  response.sendFile(localPath(key), options, (error?: Error) => {
    // A reader who left needs no answer; anything else is not there.
    if (!error || response.headersSent) return;
    response.removeHeader('Content-Disposition');
    next(notFound('This file'));
  });
}
