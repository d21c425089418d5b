import { Link, useFetcher, useRevalidator, useSearchParams } from '@remix-run/react';
import { type FormEvent, useCallback, useState } from 'react';
import type { FileOutput } from '#server/domain/files/schema';
import { FormAlert } from '~/components/form/error-summary';
import { Card } from '~/components/ui/card';
import { lazyPart } from '~/components/ui/lazy-part';
import { toast } from '~/components/ui/toast';
import { isOfflineAnswer, type Offline } from '~/lib/offline';
import { useApp } from '~/lib/use-app';
import { useEach } from '~/lib/use-each';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import type { FileAnswer } from './file-action.server';
import { fileAddress } from './file-addresses';
import { FileRow } from './file-row';
import type { StudentFiles } from './files-page.server';
import { problemWords } from './problem-words';
import type { UploadProblem } from './send-upload';
import { UploadBox } from './upload-box';

const PreviewDialog = lazyPart(() => import('./preview-dialog'));

interface FilesCardProps {
  customerId: string;
  files: StudentFiles;
  mayEdit: boolean;
}

/** What a student has sent: a place to drop files on, and what is there already. */
export function FilesCard({ customerId, files: { items, total, older }, mayEdit }: FilesCardProps) {
  const t = useT();
  const format = useFormat();
  const { revalidate } = useRevalidator();
  const [query] = useSearchParams();
  const [shown, setShown] = useState<FileOutput | null>(null);
  const close = useCallback(() => setShown(null), []);
  const onDelete = useDeletion();
  const problem = query.get('fileProblem');
  const onUploaded = ({ name }: FileOutput) => {
    toast.success(t('files:added', { name }));
    revalidate();
  };
  return (
    <Card
      title={t('files:title')}
      actions={<span className="num text-sm text-muted">{format.number(total)}</span>}
    >
      <div id="files" className="grid gap-3">
        {problem && <FormAlert>{problemWords(problem as UploadProblem, t)}</FormAlert>}
        {items.length === 0 && <p className="text-sm text-muted">{t('files:none')}</p>}
        {items.length > 0 && (
          <ul className="-my-1.5 grid">
            {items.map((file) => (
              <FileRow
                key={file.id}
                file={file}
                onPreview={setShown}
                onDelete={mayEdit ? onDelete : undefined}
              />
            ))}
          </ul>
        )}
        {older && (
          <Link
            to={`/customers/${customerId}?files=${encodeURIComponent(older)}#files`}
            preventScrollReset
            className="text-sm font-medium text-accent-text hover:underline"
          >
            {t('files:older')}
          </Link>
        )}
        {mayEdit && (
          <div>
            <UploadBox customerId={customerId} onUploaded={onUploaded} />
          </div>
        )}
      </div>
      {shown && <PreviewDialog file={shown} onClose={close} />}
    </Card>
  );
}

/** Deletes at once, says so, and offers the way back: held by the card, since rows come and go. */
function useDeletion() {
  const t = useT();
  const { csrf } = useApp();
  const fetcher = useFetcher<FileAnswer | Offline>();
  const { submit } = fetcher;
  useEach(fetcher.data, (answer) => {
    if (isOfflineAnswer(answer)) return toast.error(t('errors:offline'));
    if ('refused' in answer) return toast.error(answer.refused);
    if (answer.did === 'restore') return;
    const fields = { csrf, intent: 'restore', _beside: '1' };
    toast.undo(t('files:deleted', { name: answer.name }), t('undo'), () =>
      submit(fields, { method: 'post', action: fileAddress(answer.id) }),
    );
  });
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    form.set('_beside', '1');
    // As it was written: the router knows paths, not whole addresses.
    const action = event.currentTarget.getAttribute('action') ?? '';
    submit(form, { method: 'post', action });
  };
}
