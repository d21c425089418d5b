import { CUSTOMER_CHOICES, pathOf } from './customer-choices';
import { type IndexSpec, index } from './index-spec';

/** Sources and reasons have indexes of their own; the others are asked about once in a blue moon. */
const others = CUSTOMER_CHOICES.filter(
  ({ list }) => list !== 'lists.sources' && list !== 'lists.lostReasons',
);

/** Whether students hold an entry of a list. Lists show by source, so that it is found among theirs. */
export const CHOICE_INDEXES: readonly IndexSpec[] = [
  index(
    'customers',
    { isDeleted: 1, 'evaluation.lostReason': 1 },
    'whether a reason of a loss may be removed',
    { partialFilterExpression: { 'evaluation.lostReason': { $exists: true } } },
  ),
  index('customers', { '$**': 1 }, 'whether an entry of another list may be removed', {
    name: 'choices',
    wildcardProjection: Object.fromEntries(others.map((choice) => [pathOf(choice), 1])),
  }),
];
