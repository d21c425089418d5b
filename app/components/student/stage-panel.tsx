import { useFetcher } from '@remix-run/react';
import { useId, useState } from 'react';
import type { StageKey } from '#models/vocabulary';
import { can } from '#server/permissions/can';
import { CsrfField } from '~/components/form/csrf-field';
import { FormAlert } from '~/components/form/error-summary';
import { SelectField } from '~/components/form/select-field';
import { Button } from '~/components/ui/button';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { labelIn, optionsOf } from '../followup/contact-lists';
import type { EntryNeed } from '../stage/entry-of';
import { PanelTitle } from '../stage/panel-title';
import { plainControl } from '../stage/plain-control';
import { StepFollowup, StepNote } from '../stage/step-fields';
import type { StudentPageData } from './student-page.server';

interface StagePanelProps {
  fetcherKey: string;
  from: StageKey;
  to: StageKey;
  need: EntryNeed;
  /** Nobody can take the student out of the stage again. */
  final: boolean;
  lists: Pick<StudentPageData['lists'], 'stages' | 'lostReasons' | 'followupTypes'>;
  onBack: () => void;
}

/** What a stage asks for before the student enters it, given in the same step. */
export function StagePanel(props: StagePanelProps) {
  const { fetcherKey, from, to, need, final, lists, onBack } = props;
  const t = useT();
  const { locale, permissions } = useApp();
  const fetcher = useFetcher({ key: fetcherKey });
  const id = useId();
  const [unsaid, setUnsaid] = useState<readonly Asked[]>([]);
  const control = (name: string, value?: string) => {
    const asked = ASKED.find((one) => one === name && unsaid.includes(one));
    return plainControl(id, name, value, asked && [t(`errors:field.${UNSAID[asked]}`)]);
  };
  const barred =
    need === 'document' || (need === 'followup' && !can(permissions, 'followups.edit'));
  return (
    <fetcher.Form
      method="post"
      noValidate
      className="grid gap-3 p-2"
      onSubmit={(event) => {
        const missing = whatIsUnsaid(new FormData(event.currentTarget));
        if (missing.length > 0) event.preventDefault();
        setUnsaid(missing);
      }}
      onChange={({ target }) => {
        const name = target instanceof Element && target.getAttribute('name');
        setUnsaid(unsaid.filter((one) => one !== name));
      }}
    >
      <CsrfField />
      <input type="hidden" name="intent" value="stage" />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="to" value={to} />
      <PanelTitle stage={labelIn(lists.stages, to, locale)} onBack={onBack} />
      {to === 'lost' && (
        <SelectField
          field={control('lostReason', '')}
          label={t('student:stageReason')}
          placeholder={t('choose')}
          options={optionsOf(lists.lostReasons, locale)}
          required
          autoFocus
        />
      )}
      {need === 'note' && <StepNote field={control('note')} required />}
      {need === 'followup' && !barred && (
        <StepFollowup
          fields={{
            followupType: control('followupType', lists.followupTypes.find(on)?.key),
            when: control('when', 'workday'),
            whenAt: control('whenAt'),
          }}
          lists={lists}
        />
      )}
      {barred && <FormAlert tone="warn">{t(`errors:field.${need}_required`)}</FormAlert>}
      {final && <FormAlert tone="warn">{t('stages:final')}</FormAlert>}
      {!barred && (
        <Button type="submit" variant="primary" pending={fetcher.state !== 'idle'}>
          {to === 'lost' ? t('student:stageLost') : t('stages:move')}
        </Button>
      )}
    </fetcher.Form>
  );
}

const UNSAID = {
  lostReason: 'lost_reason_required',
  note: 'note_required',
  whenAt: 'time_missing',
} as const;
type Asked = keyof typeof UNSAID;
const ASKED = ['lostReason', 'note', 'whenAt'] as const satisfies readonly Asked[];

/** What the form asks for and was not given; the time only where one is to be picked. */
function whatIsUnsaid(form: FormData): Asked[] {
  return ASKED.filter((name) => {
    if (name === 'whenAt' && form.get('when') !== 'at') return false;
    return form.get(name) === '';
  });
}

const on = ({ enabled }: { enabled: boolean }) => enabled;
