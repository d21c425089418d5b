import { CUSTOMER_CHOICES, pathOf } from './customer-choices';
import { index } from './index-spec';

/** Sources and reasons have indexes of their own; the others are asked about once in a blue moon. */
const choices = CUSTOMER_CHOICES.filter(
  ({ list }) => list !== 'lists.sources' && list !== 'lists.lostReasons',
);

/** One index that holds the keys of many lists. */
export const CHOICES_INDEX = index(
  'customers',
  { '$**': 1 },
  'whether an entry of another list may be removed',
  {
    name: 'choices',
    wildcardProjection: Object.fromEntries(choices.map((choice) => [pathOf(choice), 1])),
  },
);
