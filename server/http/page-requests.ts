import type { NextFunction } from 'express';
import type { HttpRequest, HttpResponse } from './http-types';
import { contextIn } from './request-context';

/** The largest form of the product is a student's record, some tens of kilobytes. */
const LARGEST_FORM = 1024 * 1024;
/** A picture of oneself, with what a form wraps round it; its route counts the file's own bytes. */
const PICTURE = { path: '/profile/avatar', limit: 5 * 1024 * 1024 + 64 * 1024 };
const METHODS = ['GET', 'HEAD', 'POST'];

/** Refuses what no screen takes before anything of it is read: odd methods and paths, large bodies. */
export function pageRequests(
  request: HttpRequest,
  response: HttpResponse,
  next: NextFunction,
): void {
  // A browser always names the length of a form; a stream without one could be endless.
  const streamed = request.headers['transfer-encoding'] !== undefined;
  if (!METHODS.includes(request.method)) {
    response.setHeader('Allow', METHODS.join(', '));
    refuse(response, 405, 'This address takes no such method.');
  } else if (!isWellFormed(request.path)) {
    refuse(response, 400, 'The address is not well-formed.');
  } else if (
    streamed ||
    Number(request.get('content-length') ?? 0) > formLimit(request, response)
  ) {
    refuse(response, 413, 'The form is too large.');
  } else next();
}

function formLimit(request: HttpRequest, response: HttpResponse): number {
  const picture = request.path === PICTURE.path && contextIn(response).actor !== null;
  return picture ? PICTURE.limit : LARGEST_FORM;
}

function refuse(response: HttpResponse, status: number, message: string): void {
  // The unread body must not be taken for the next request.
  response.setHeader('Connection', 'close');
  response.status(status).type('text').send(message);
}

function isWellFormed(path: string): boolean {
  try {
    return typeof decodeURIComponent(path) === 'string';
  } catch {
    return false;
  }
}
