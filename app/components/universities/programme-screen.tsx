import { FileText, Pencil } from 'lucide-react';
import { Page } from '~/components/shell/page';
import { Bidi } from '~/components/ui/bidi';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { KeyValueList } from '~/components/ui/key-value-list';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { labelIn } from '../followup/contact-lists';
import { IntakeForm } from './intake-form';
import { IntakesCard } from './intakes-card';
import { nameIn, OtherName } from './named';
import { Notes } from './notes';
import type { ProgrammePage } from './programme-page.server';
import { RecordButtons } from './record-buttons';
import { RulesCard } from './rules-card';
import { StateChips } from './state-chips';
import { useMoney } from './use-money';

/** One programme: what it is, what it asks, when it begins. */
export function ProgrammeScreen(page: ProgrammePage) {
  const t = useT();
  const { locale } = useApp();
  const { programme, intakes, mayManage, editing } = page;
  const { university } = programme;
  const edited = intakes.find(({ id }) => id === editing) ?? null;
  return (
    <Page
      title={<Bidi>{nameIn(programme, locale)}</Bidi>}
      badge={<StateChips active={programme.active} />}
      subtitle={<OtherName of={programme} />}
      back={{ to: `/universities/${university.id}`, label: nameIn(university, locale) }}
      actions={
        mayManage && (
          <ButtonLink
            to={`/programmes/${programme.id}/edit`}
            icon={<Pencil aria-hidden="true" className="size-4" />}
          >
            {t('universities:edit')}
          </ButtonLink>
        )
      }
    >
      <Notes />
      {(edited || editing === 'new') && (
        <IntakeForm
          key={`${edited?.id} ${edited?.version}`}
          intake={edited}
          programmeId={programme.id}
        />
      )}
      <div className="grid items-start gap-3.5 lg:grid-cols-[1fr_22rem]">
        <div className="grid min-w-0 gap-3.5">
          <IntakesCard {...page} />
          <RulesCard {...page} />
        </div>
        <div className="grid min-w-0 gap-3.5">
          <Details {...page} />
          <Documents {...page} />
        </div>
      </div>
      {mayManage && <RecordButtons {...programme} />}
    </Page>
  );
}

function Details({ programme, lists }: ProgrammePage) {
  const t = useT();
  const format = useFormat();
  const { locale } = useApp();
  const { money, tuitionText, durationText } = useMoney();
  const { degreeType, tuition, applicationFee, commission, notes } = programme;
  const paid =
    commission &&
    (commission.kind === 'percent'
      ? format.percent(commission.percent / 100, 1)
      : money(commission));
  return (
    <Card title={t('universities:details')}>
      <KeyValueList
        items={[
          { label: t('universities:degree'), value: t(`vocabulary:degreeType.${degreeType}`) },
          {
            label: t('universities:field'),
            value: labelIn(lists.fieldsOfStudy, programme.fieldOfStudy, locale),
          },
          {
            label: t('universities:language'),
            value: labelIn(lists.teachingLanguages, programme.teachingLanguage, locale),
          },
          { label: t('universities:duration'), value: durationText(programme.durationMonths) },
          { label: t('universities:tuition'), value: tuition && tuitionText(tuition) },
          { label: t('universities:fee'), value: applicationFee && money(applicationFee) },
          { label: t('universities:commission'), value: paid },
        ]}
      />
      {notes && (
        <p className="mt-3 border-t border-line pt-3 text-grid whitespace-pre-line">
          <Bidi>{notes}</Bidi>
        </p>
      )}
    </Card>
  );
}

function Documents({ programme, lists }: ProgrammePage) {
  const t = useT();
  const { locale } = useApp();
  const { requiredDocuments } = programme;
  return (
    <Card title={t('universities:documents')}>
      {requiredDocuments.length === 0 ? (
        <p className="text-grid text-muted">{t('universities:noDocuments')}</p>
      ) : (
        <ul className="grid gap-1.5 text-grid">
          {requiredDocuments.map((kind) => (
            <li key={kind} className="flex items-center gap-2">
              <FileText aria-hidden="true" className="size-3.5 shrink-0 text-muted" />
              <Bidi>{labelIn(lists.documentKinds, kind, locale)}</Bidi>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
