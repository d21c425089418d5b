import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { optionsOf } from '../followup/contact-lists';
import { Pair, type SectionProps } from './section';
import { TypedList } from './typed-list';

const TEXTS = ['bachelorDegree', 'university', 'major'] as const;
const NUMBERS = ['gpa', 'gpaScale', 'graduationYear', 'experienceYears'] as const;
const MASTER = ['masterDegree', 'masterUniversity', 'thesisTitle', 'proposalTitle'] as const;

/** The bachelor's degree of somebody who wants a master's; for a PhD the master's and research too. */
export function AcademicFields({ fields, offers, phd }: SectionProps & { phd: boolean }) {
  const t = useT();
  const { locale } = useApp();
  const own = fields.currentQualification.getFieldset();
  return (
    <Pair>
      {TEXTS.map((key) => (
        <TextField
          key={key}
          field={own[key]}
          label={t(`fields:currentQualification.${key}`)}
          dir="auto"
          autoComplete="off"
        />
      ))}
      {NUMBERS.map((key) => (
        <TextField
          key={key}
          field={own[key]}
          label={t(`fields:currentQualification.${key}`)}
          inputMode="decimal"
          autoComplete="off"
        />
      ))}
      {phd && (
        <>
          {MASTER.map((key) => (
            <TextField
              key={key}
              field={own[key]}
              label={t(`fields:currentQualification.${key}`)}
              dir="auto"
              autoComplete="off"
            />
          ))}
          <SelectField
            field={own.proposal}
            label={t('fields:currentQualification.proposal')}
            options={optionsOf(offers.lists.proposalStates, locale, own.proposal.initialValue)}
            placeholder={t('none')}
          />
          <TypedList
            field={own.publications}
            label={t('fields:currentQualification.publications')}
            lines
          />
          <TypedList
            field={own.targetSupervisors}
            label={t('fields:currentQualification.targetSupervisors')}
            lines
          />
        </>
      )}
    </Pair>
  );
}
