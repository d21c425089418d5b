import type { TimelineItem } from '#server/domain/customers/output';
import { Bidi } from '~/components/ui/bidi';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import type { EntryWords } from './timeline-entry';
import { changeSentence, entryWords, readableChanges } from './timeline-words';

/** Who changed the record when, field by field. */
export function ChangesEntry({
  item,
  words,
}: {
  item: Extract<TimelineItem, { kind: 'change' }>;
  words: EntryWords;
}) {
  const t = useT();
  const format = useFormat();
  const sentences = [
    ...new Set(readableChanges(item.changes, words).map((change) => changeSentence(change, words))),
  ];
  return (
    <li className="grid gap-1 border-b border-line py-3 last:border-b-0">
      <div className="flex items-baseline justify-between gap-3">
        <p className="text-base font-semibold">
          {item.action === 'UPDATE' ? (
            <Bidi>{item.by.name ?? t('student:system')}</Bidi>
          ) : (
            entryWords(item, words).title
          )}
        </p>
        <time dateTime={item.at} className="num shrink-0 text-xs text-muted">
          {format.dateTime(item.at)}
        </time>
      </div>
      {item.action !== 'UPDATE' && item.by.name && (
        <p className="text-xs text-faint">{t('student:by', { name: item.by.name })}</p>
      )}
      <ul className="grid gap-0.5 text-sm text-muted">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </li>
  );
}
