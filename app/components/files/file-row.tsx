import { Download, Trash2 } from 'lucide-react';
import type { FormEvent, MouseEvent } from 'react';
import type { FileOutput } from '#server/domain/files/schema';
import { CsrfField } from '~/components/form/csrf-field';
import { Bidi } from '~/components/ui/bidi';
import { Button, buttonStyle } from '~/components/ui/button';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { downloadAddress, fileAddress } from './file-addresses';
import { FileFace } from './file-face';
import { fileSize } from './file-size';

/** One file: what it is, who sent it, and the ways to open, save and delete it. */
export function FileRow({
  file,
  onPreview,
  onDelete,
}: {
  file: FileOutput;
  /** Shows a picture over the page. */
  onPreview: (file: FileOutput) => void;
  /** Sends the form that deletes; absent for those who may not. */
  onDelete?: ((event: FormEvent<HTMLFormElement>) => void) | undefined;
}) {
  const t = useT();
  const format = useFormat();
  const { id, name, size, createdAt, uploadedBy } = file;
  const isPicture = file.renditions.includes('webp');
  const open = (event: MouseEvent) => {
    if (!isPicture || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onPreview(file);
  };
  return (
    <li className="flex items-center gap-2.5 py-1.5">
      <FileFace file={file} />
      <div className="grid min-w-0 flex-1">
        <a
          href={fileAddress(id, isPicture ? 'webp' : 'original')}
          target="_blank"
          rel="noreferrer"
          title={name}
          onClick={open}
          className="min-w-0 text-sm font-medium hover:underline"
        >
          <Bidi truncate>{name}</Bidi>
        </a>
        <p className="flex min-w-0 flex-wrap gap-x-1.5 text-xs text-muted">
          <span className="whitespace-nowrap">{fileSize(size, { t, format })}</span>
          <time
            dateTime={createdAt}
            title={format.dateTime(createdAt)}
            className="whitespace-nowrap"
          >
            {format.ago(createdAt)}
          </time>
          {uploadedBy.name && <Bidi truncate>{uploadedBy.name}</Bidi>}
        </p>
      </div>
      <div className="flex shrink-0">
        <a
          href={downloadAddress(id)}
          aria-label={t('files:saveOne', { name })}
          title={t('files:save')}
          className={buttonStyle({ variant: 'quiet', size: 'sm' })}
        >
          <Download aria-hidden="true" className="size-3.5" />
        </a>
        {onDelete && (
          <form method="post" action={fileAddress(id)} onSubmit={onDelete}>
            <CsrfField />
            <input type="hidden" name="intent" value="delete" />
            <Button
              type="submit"
              variant="quiet"
              size="sm"
              aria-label={t('files:deleteOne', { name })}
              title={t('files:delete')}
            >
              <Trash2 aria-hidden="true" className="size-3.5" />
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}
