import type { AuditEntry } from '#server/domain/audit/schema';
import { KeyValueList } from '~/components/ui/key-value-list';
import { useT } from '~/lib/use-t';

/** Where an entry came from, for whoever looks into it closely. */
export function EntryDetails({ entry }: { entry: AuditEntry }) {
  const t = useT();
  const { requestMethod, requestPath } = entry;
  const items = [
    { label: t('audit:detail.description'), value: entry.description },
    { label: t('audit:detail.email'), value: entry.userEmail },
    { label: t('audit:detail.ip'), value: entry.ipAddress },
    { label: t('audit:detail.agent'), value: entry.userAgent },
    {
      label: t('audit:detail.request'),
      value: [requestMethod, requestPath].filter(Boolean).join(' '),
    },
    { label: t('audit:detail.status'), value: String(entry.statusCode) },
    { label: t('audit:detail.id'), value: entry.id },
  ];
  return (
    <details>
      <summary className="w-fit text-xs text-muted">{t('audit:details')}</summary>
      <div className="mt-1.5 rounded bg-sunken px-3 py-2 break-words">
        <KeyValueList items={items.map((item) => ({ ...item, ltr: true }))} />
      </div>
    </details>
  );
}
