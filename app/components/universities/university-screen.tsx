import { Form } from '@remix-run/react';
import { BookOpen, Pencil, Plus } from 'lucide-react';
import { Page } from '~/components/shell/page';
import { PageLinks } from '~/components/shell/page-links';
import { Bidi } from '~/components/ui/bidi';
import { Button, ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Input } from '~/components/ui/input';
import { KeyValueList } from '~/components/ui/key-value-list';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { nameIn, OtherName } from './named';
import { Notes } from './notes';
import { ProgrammesTable } from './programmes-table';
import { RecordButtons } from './record-buttons';
import { StateChips } from './state-chips';
import type { UniversityPage } from './university-page.server';

/** One university: what is known of it, and what it teaches. */
export function UniversityScreen(page: UniversityPage) {
  const t = useT();
  const { locale } = useApp();
  const { university, mayManage } = page;
  return (
    <Page
      title={<Bidi>{nameIn(university, locale)}</Bidi>}
      badge={<StateChips {...university} />}
      subtitle={<OtherName of={university} />}
      back={{ to: '/universities', label: t('universities:title') }}
      actions={
        mayManage && (
          <ButtonLink
            to={`/universities/${university.id}/edit`}
            icon={<Pencil aria-hidden="true" className="size-4" />}
          >
            {t('universities:edit')}
          </ButtonLink>
        )
      }
    >
      <Notes />
      <div className="grid items-start gap-3.5 lg:grid-cols-[1fr_20rem]">
        <Programmes {...page} />
        <Details {...page} />
      </div>
      {mayManage && <RecordButtons {...university} />}
    </Page>
  );
}

function Details({ university, country }: UniversityPage) {
  const t = useT();
  const format = useFormat();
  const { city, domains, ranking, notes } = university;
  return (
    <Card title={t('universities:details')}>
      <KeyValueList
        items={[
          { label: t('universities:country'), value: country },
          { label: t('universities:city'), value: city },
          { label: t('universities:domains'), value: domains.join(', '), ltr: true },
          { label: t('universities:ranking'), value: ranking && format.number(ranking) },
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

function Programmes({ university, programmes, lists, mayManage, search, isFirst }: UniversityPage) {
  const t = useT();
  const format = useFormat();
  const { items, pagination } = programmes;
  const label = t('universities:programmes');
  return (
    <div className="grid min-w-0 gap-3.5">
      <Card
        title={`${label} · ${format.count(pagination.total, pagination.totalIsCapped)}`}
        actions={
          mayManage && (
            <ButtonLink
              to={`/universities/${university.id}/programmes/new`}
              size="sm"
              icon={<Plus aria-hidden="true" className="size-3.5" />}
            >
              {t('universities:addProgramme')}
            </ButtonLink>
          )
        }
        flush
      >
        {(search || pagination.total > items.length) && (
          <Form role="search" className="flex gap-2 border-b border-line px-4 py-2.5">
            <Input
              type="search"
              name="search"
              dir="auto"
              defaultValue={search}
              aria-label={label}
              className="max-w-72"
            />
            <Button type="submit">{t('search')}</Button>
          </Form>
        )}
        {items.length === 0 ? (
          <EmptyState
            icon={<BookOpen />}
            title={t('universities:noProgrammes')}
            body={t('universities:noProgrammesBody')}
          />
        ) : (
          <ProgrammesTable programmes={items} lists={lists} />
        )}
      </Card>
      <PageLinks
        label={label}
        first={t('universities:firstPage')}
        next={t('universities:nextPage')}
        cursor={pagination.nextCursor}
        isFirst={isFirst}
      />
    </div>
  );
}
