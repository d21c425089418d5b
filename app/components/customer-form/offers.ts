import type { Option } from '~/components/ui/select';
import type { Lists } from '../followup/contact-lists';

/** What the form's selects offer. */
export interface Offers {
  lists: Pick<Lists, 'stages' | 'sources' | 'lostReasons'>;
  countries: readonly Option[];
}
