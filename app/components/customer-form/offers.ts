import type { StageKey } from '#models/vocabulary';
import type { Option } from '~/components/ui/select';
import type { Lists } from '../followup/contact-lists';
import type { Possessions } from '../stage/entry-of';

/** What the form's selects offer. */
export interface Offers {
  lists: Lists;
  countries: readonly Option[];
  /** Where a known student stands, and what stages need not ask for any more. */
  standing?: { stage: StageKey; has: Possessions };
}
