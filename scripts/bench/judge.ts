import type { Measured } from './measure';
import type { Operation } from './operation';
import type { OperationResult } from './results';

/** What was measured beside what was wanted. */
export function judged(operation: Operation, { product, floor }: Measured): OperationResult {
  const { name, title, goal } = operation;
  const ratio = {
    p50: share(product.p50, floor.p50),
    p95: share(product.p95, floor.p95),
    perSecond: share(floor.perSecond, product.perSecond),
  };
  const reached = goal.kind === 'ratio' ? ratio.p50 <= goal.most : product.p95 <= goal.most;
  const ok = reached && product.errors === 0 && floor.errors === 0;
  return { name, title, goal, product, floor, ratio, ok };
}

/** Nothing to divide by means that something failed, which is told elsewhere. */
const share = (whole: number, part: number) => (part > 0 ? whole / part : 0);
