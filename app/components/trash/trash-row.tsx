import { Form, Link, useLocation } from '@remix-run/react';
import { Undo2 } from 'lucide-react';
import type { TrashItem } from '#server/domain/trash/schema';
import { CsrfField } from '~/components/form/csrf-field';
import { Bidi, Ltr } from '~/components/ui/bidi';
import { Button, ButtonLink } from '~/components/ui/button';
import { Checkbox } from '~/components/ui/checkbox';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { type Lists, labelIn } from '../followup/contact-lists';

/** One deleted record: what it is, who deleted it when, and what can be done with it. */
export function TrashRow({
  item,
  types,
  mayPurge,
  selectIn,
}: {
  item: TrashItem;
  /** The configured types of contact. */
  types: Lists['followupTypes'];
  mayPurge: boolean;
  /** The form that restores what is selected. */
  selectIn: string | undefined;
}) {
  const t = useT();
  const format = useFormat();
  const { kind, id, code, deletedAt, deletedBy } = item;
  const label = item.label || t('none');
  const when = format.ago(deletedAt);
  const name = deletedBy?.name;
  const asking = new URLSearchParams(useLocation().search);
  asking.set('purge', id);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-3 last:border-b-0">
      {selectIn && (
        <Checkbox
          form={selectIn}
          name="id"
          value={id}
          aria-label={t('trash:select', { name: label })}
        />
      )}
      <div className="grid min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-baseline gap-x-2 font-semibold">
          <Title item={item} label={label} />
          {code && <Ltr className="text-sm font-normal break-all text-muted">{code}</Ltr>}
        </p>
        <p className="text-sm text-muted">
          <Word item={item} types={types} />
          <time dateTime={deletedAt} title={format.dateTime(deletedAt)}>
            {name ? t('trash:deletedBy', { when, name }) : t('trash:deletedWhen', { when })}
          </time>
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {mayPurge && (
          <ButtonLink
            to={`/trash?${asking}`}
            size="sm"
            variant="quiet"
            aria-label={t('trash:purgeOne', { name: label })}
          >
            {t('trash:purge')}
          </ButtonLink>
        )}
        <Form method="post">
          <CsrfField />
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="id" value={id} />
          <Button
            type="submit"
            size="sm"
            aria-label={t('trash:restoreOne', { name: label })}
            icon={<Undo2 aria-hidden="true" className="flip-rtl size-3.5" />}
          >
            {t('trash:restore')}
          </Button>
        </Form>
      </div>
    </li>
  );
}

/** The name, and where a look at the record is possible the way to it. */
function Title({ item, label }: { item: TrashItem; label: string }) {
  const to = wayTo(item);
  if (!to) return <Bidi>{label}</Bidi>;
  return (
    <Link to={to} className="hover:underline">
      <Bidi>{label}</Bidi>
    </Link>
  );
}

function wayTo({ kind, id, customerId }: TrashItem): string | null {
  if (kind === 'customer') return `/customers/${id}`;
  if (kind === 'profile') return `/admin/users/${id}`;
  return customerId ? `/customers/${customerId}` : null;
}

/** What kind of its kind it is: a type, a degree, a term, a country, a built-in role. */
function Word({ item: { kind, word }, types }: { item: TrashItem; types: Lists['followupTypes'] }) {
  const t = useT();
  const { locale } = useApp();
  if (!word) return null;
  const texts: Partial<Record<TrashItem['kind'], () => string>> = {
    followup: () => labelIn(types, word, locale),
    programme: () => t(`vocabulary:degreeType.${word as 'master'}`, { defaultValue: word }),
    intake: () => t(`universities:term.${word as 'fall'}`, { defaultValue: word }),
  };
  const role = () => t(`vocabulary:role.${word as 'agent'}`, { defaultValue: word });
  return <span>{(texts[kind] ?? role)()} · </span>;
}
