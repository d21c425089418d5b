import { ArrowRightLeft, Pencil, RotateCcw, Trash2, UserPlus, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TimelineItem } from '#server/domain/customers/output';
import { Avatar } from '~/components/ui/avatar';
import { Bidi } from '~/components/ui/bidi';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { labelIn } from '../followup/contact-lists';
import { RichNote } from '../followup/rich-note';
import type { FieldWords } from './field-words';
import type { StudentPageData } from './student-page.server';
import { entryWords } from './timeline-words';

export interface EntryWords extends FieldWords {
  lists: StudentPageData['lists'];
}

type Contact = Extract<TimelineItem, { kind: 'followup' }>;
type Change = Extract<TimelineItem, { kind: 'change' }>;

/** One thing that happened: a contact with its note, or a change. */
export function TimelineEntry({ item, words }: { item: TimelineItem; words: EntryWords }) {
  return item.kind === 'followup' ? (
    <ContactEntry item={item} words={words} />
  ) : (
    <ChangeEntry item={item} words={words} />
  );
}

function ContactEntry({ item, words }: { item: Contact; words: EntryWords }) {
  const t = useT();
  const { lists, locale } = words;
  const title = [
    labelIn(lists.followupTypes, item.type, locale),
    item.outcome && labelIn(lists.followupOutcomes, item.outcome, locale),
    item.durationMinutes && t('student:minutes', { count: item.durationMinutes }),
  ];
  return (
    <Entry
      face={<Avatar name={item.by.name ?? '?'} />}
      title={title.filter(Boolean).join(' · ')}
      at={item.at}
      by={item.by.name}
    >
      <RichNote html={item.notes} />
    </Entry>
  );
}

function ChangeEntry({ item, words }: { item: Change; words: EntryWords }) {
  const t = useT();
  const { title, detail } = entryWords(item, words);
  return (
    <Entry
      face={<Sign item={item} />}
      title={title}
      at={item.at}
      by={item.by.name ?? t('student:system')}
    >
      {detail && <p className="text-sm text-muted">{detail}</p>}
    </Entry>
  );
}

function Sign({ item: { action, changes } }: { item: Change }) {
  const moved = changes.some(({ field }) => field === 'evaluation.salesStatus');
  const Icon =
    action === 'CREATE' || action === 'IMPORT'
      ? UserPlus
      : action === 'DELETE'
        ? Trash2
        : action === 'RESTORE'
          ? RotateCcw
          : action === 'UPDATE'
            ? moved
              ? ArrowRightLeft
              : Pencil
            : Users;
  return (
    <span
      aria-hidden="true"
      className="grid size-6.5 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-text"
    >
      <Icon className="size-3.5" />
    </span>
  );
}

function Entry({
  face,
  title,
  at,
  by,
  children,
}: {
  face: ReactNode;
  title: string;
  at: string;
  by: string | null;
  children: ReactNode;
}) {
  const t = useT();
  const format = useFormat();
  return (
    <li className="flex gap-3 border-b border-line py-3 last:border-b-0">
      {face}
      <div className="grid min-w-0 flex-1 gap-0.5">
        <div className="flex items-baseline justify-between gap-3">
          <p className="text-base font-semibold">{title}</p>
          <time
            dateTime={at}
            title={format.dateTime(at)}
            className="num shrink-0 text-xs text-muted"
          >
            {format.ago(at)}
          </time>
        </div>
        {children}
        {by && (
          <p className="text-xs text-faint">
            <Bidi>{t('student:by', { name: by })}</Bidi>
          </p>
        )}
      </div>
    </li>
  );
}
