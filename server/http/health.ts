import { Router } from 'express';
import { mongoAnswers } from '#server/infra/mongo';
import { keepNoCopy } from './security-headers';

/** `/healthz`: the process runs. `/readyz`: it can serve; false while starting or draining. */
export function health(isDraining: () => boolean): Router {
  const router = Router();
  router.use(['/healthz', '/readyz'], keepNoCopy);
  router.get('/healthz', (_request, response) => {
    response.json({ success: true, data: { status: 'ok' }, message: 'OK' });
  });
  router.get('/readyz', async (_request, response) => {
    const mongo = await mongoAnswers();
    const ready = mongo && !isDraining();
    const data = { status: ready ? 'ready' : 'unavailable', mongo, draining: isDraining() };
    if (ready) return response.json({ success: true, data, message: 'Ready' });
    response.status(503).json({
      success: false,
      error: isDraining() ? 'This instance is shutting down.' : 'The database does not answer.',
      code: 'UNAVAILABLE',
      statusCode: 503,
      requestId: response.locals.requestId,
    });
  });
  return router;
}
