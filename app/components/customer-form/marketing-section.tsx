import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { optionsOf } from '../followup/contact-lists';
import { FoldingSection, Pair, type SectionProps } from './section';
import { TypedList } from './typed-list';

const TEXTS = ['medium', 'campaign', 'referrer', 'partner'] as const;

/** Where the student came from. */
export function MarketingSection({ fields, offers, folded }: SectionProps) {
  const t = useT();
  const { locale } = useApp();
  const marketing = fields.marketing.getFieldset();
  const { source } = marketing;
  return (
    <FoldingSection
      id="marketing"
      title={t('student:form.marketing')}
      folded={folded}
      holds={[fields.marketing, fields.tags]}
    >
      <Pair>
        <SelectField
          field={source}
          label={t('fields:marketing.source')}
          options={optionsOf(offers.lists.sources, locale, source.initialValue)}
          placeholder={t('none')}
        />
        {TEXTS.map((key) => (
          <TextField
            key={key}
            field={marketing[key]}
            label={t(`fields:marketing.${key}`)}
            dir="auto"
            autoComplete="off"
          />
        ))}
        <TypedList field={fields.tags} label={t('fields:tags')} suggestions={offers.lists.tags} />
      </Pair>
    </FoldingSection>
  );
}
