import { createCustomer } from '#server/domain/customers';
import { contextFor } from '../accounts';
import type { HttpRequest } from '../load';
import { type Operation, WRITE } from '../operation';
import type { Program } from '../program';
import { recorded } from '../recorder';
import { newStudents } from './new-students';

const RECORDED = 60;
const PREPARED = 4_000;

/** A new student with audit row, event and search twin, entered by a counselor. */
export const createOperation: Operation = {
  name: 'create',
  title: 'create, with audit',
  goal: WRITE,

  async prepare({ accounts, headers, floorTraffic }) {
    const context = await contextFor(accounts.of.agent);
    const programs: Program[] = [];
    for (const student of newStudents(RECORDED)) {
      const { program } = await recorded(() => createCustomer(context, student));
      programs.push(program);
    }
    const floor = await floorTraffic({ name: 'create', variation: 'create', programs });
    return { product: { next: requestsWith(headers.agent) }, floor };
  },
};

function requestsWith(headers: Record<string, string>): () => HttpRequest {
  const bodies = freshBodies();
  return () => {
    if (bodies.length === 0) bodies.push(...freshBodies());
    return {
      method: 'POST',
      path: '/api/crm/customers',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: bodies.pop() ?? '',
    };
  };
}

const freshBodies = () => newStudents(PREPARED).map((student) => JSON.stringify(student));
