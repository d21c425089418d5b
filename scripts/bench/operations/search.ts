import type { Role } from '#models/vocabulary';
import { searchCustomers } from '#server/domain/customers';
import type { Operation } from '../operation';
import type { Samples } from '../samples';
import { reading, trpcPath } from './reading';

const MOST_QUERIES = 60;
const COMMON = [
  ...['mohamed', 'ahmed', 'mahmoud', 'ali', 'mostafa', 'omar', 'sara', 'fatma'],
  ...['محمد', 'أحمد', 'محمود', 'علي', 'مصطفى', 'سارة', 'فاطمة', 'مريم'],
  ...['moh', 'ahm', 'mah', 'محم', 'أحم', 'mohamed ah', 'ahmed mo', 'محمد أح'],
];

const names = ({ customers }: Samples, script: 'nameArabic' | 'nameLatin') =>
  customers.flatMap(({ basicData }) => basicData[script] ?? []);
const anyNames = (samples: Samples) => [
  ...names(samples, 'nameArabic').slice(0, 200),
  ...names(samples, 'nameLatin').slice(0, 200),
];
const wordsOf = (name: string) => name.split(' ');

export const searches: Operation[] = [
  searching('search-letters', 'search, 1–3 letters', (samples) =>
    anyNames(samples).map((name, at) => name.slice(0, 1 + (at % 3)).trim()),
  ),
  searching('search-words', 'search, several words', (samples) =>
    anyNames(samples).map((name, at) => {
      const [first = '', second = '', third = ''] = wordsOf(name);
      return at % 2 === 0
        ? `${first} ${second.slice(0, 3)}`
        : `${first} ${second} ${third.slice(0, 2)}`.trim();
    }),
  ),
  searching('search-narrow', "search, common name, a counselor's own", () => COMMON, 'agent'),
  searching('search-phone', 'search, end of a phone', ({ customers }) =>
    customers.map(({ basicData }, at) => basicData.customerPhone.slice(-4 - (at % 4))),
  ),
  searching('search-number', 'search, number', ({ customers }) =>
    customers.map(({ customerNumber }, at) =>
      at % 2 === 0 ? customerNumber : customerNumber.replace('CUS-', ''),
    ),
  ),
  searching('search-email', 'search, e-mail', ({ customers }) =>
    customers
      .flatMap(({ basicData }) => basicData.email ?? [])
      .map((email, at) => (at % 2 === 0 ? email : email.slice(0, email.indexOf('@') + 2))),
  ),
  searching('search-arabic', 'search, Arabic name', (samples) =>
    names(samples, 'nameArabic').map((name) => wordsOf(name).slice(0, 2).join(' ')),
  ),
  searching('search-latin', 'search, Latin name', (samples) =>
    names(samples, 'nameLatin').map((name) => wordsOf(name).slice(0, 2).join(' ')),
  ),
  searching('search-nothing', 'search without a hit', (samples) =>
    anyNames(samples).map((name, at) => `${name.slice(0, 3)}xqz${at} ${name.slice(0, 2)}wvx`),
  ),
];

function searching(
  name: string,
  title: string,
  queries: (samples: Samples) => string[],
  role: Role = 'admin',
): Operation {
  return reading({
    name,
    title,
    role,
    verb: searchCustomers,
    inputs: (samples) =>
      [...new Set(queries(samples))].slice(0, MOST_QUERIES).map((query) => ({ query })),
    path: (input) => trpcPath('customers.search', input),
    isRight: ({ items }) => items.length > 0 === (name !== 'search-nothing'),
  });
}
