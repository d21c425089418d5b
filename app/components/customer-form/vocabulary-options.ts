import type { Option } from '~/components/ui/select';
import type { Translate } from '~/lib/i18n';

type Vocabulary = 'degreeType' | 'gender';

/** A closed list as the options of a select, in the reader's language. */
export function vocabularyOptions(
  vocabulary: Vocabulary,
  values: readonly string[],
  t: Translate,
): readonly Option[] {
  return values.map((value) => ({
    value,
    label: t(`vocabulary:${vocabulary}.${value}` as 'vocabulary:gender.male'),
  }));
}
