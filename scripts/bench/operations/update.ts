import { updateCustomer } from '#server/domain/customers';
import { contextFor } from '../accounts';
import type { HttpRequest, Traffic } from '../load';
import { type Operation, WRITE } from '../operation';
import type { Program } from '../program';
import { recorded } from '../recorder';
import type { Samples } from '../samples';

const RECORDED = 100;
const CITIES = ['Cairo', 'Giza', 'Alexandria', 'Mansoura', 'Tanta', 'Aswan'];

let turn = 0;

/** What a counselor changes after a call; another value each time. */
function change() {
  turn += 1;
  return {
    basicData: { city: CITIES[turn % CITIES.length] ?? '' },
    evaluation: {
      nextStep: `Call again about the offer (${turn})`,
      rating: turn % 2 ? ('hot' as const) : ('warm' as const),
    },
  };
}

/** A change with audit row, event and version check, each of another student. */
export const updateOperation: Operation = {
  name: 'update',
  title: 'update, with audit and version',
  goal: WRITE,

  async prepare({ accounts, headers, samples, floorTraffic }) {
    const context = await contextFor(accounts.of.admin);
    const programs: Program[] = [];
    for (const { _id, version } of samples.editable.slice(0, RECORDED)) {
      const input = { id: _id.toHexString(), version, ...change() };
      const { program } = await recorded(() => updateCustomer(context, input));
      programs.push(program);
    }
    const floor = await floorTraffic({ name: 'update', variation: 'update', programs });
    return { product: updates(samples.editable.slice(RECORDED), headers.admin), floor };
  },
};

/** Every student at the version last seen; one whose answer was cut off is not asked again. */
function updates(customers: Samples['editable'], headers: Record<string, string>): Traffic {
  const waiting = customers.map(({ _id, version }) => ({ id: _id.toHexString(), version }));
  return {
    next(): HttpRequest {
      const student = waiting.shift();
      if (!student) throw new Error('no student is left to change');
      return {
        method: 'PATCH',
        path: `/api/crm/customers/${student.id}`,
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify({ version: student.version, ...change() }),
      };
    },
    answered(_request, body) {
      const { data } = JSON.parse(body) as { data: { id: string; version: number } };
      waiting.push({ id: data.id, version: data.version });
    },
  };
}
