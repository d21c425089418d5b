import type { Request, Response } from 'express';
import type { RequestContext } from './load-context';

/** What the middleware before leaves on an answer for those after. */
export interface AnswerLocals {
  requestId: string;
  /** Absent where building it failed. */
  context?: RequestContext;
}

type Parameters = Record<string, string>;

/** Express' request and answer, without the `any` of its defaults. */
export type HttpRequest = Request<Parameters, unknown, unknown, unknown, AnswerLocals>;
export type HttpResponse = Response<unknown, AnswerLocals>;
