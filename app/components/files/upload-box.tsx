import { Upload } from 'lucide-react';
import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import type { FileOutput } from '#server/domain/files/schema';
import { CsrfField } from '~/components/form/csrf-field';
import { Button, buttonStyle } from '~/components/ui/button';
import { cn } from '~/lib/cn';
import { useT } from '~/lib/use-t';
import { formAddress } from './file-addresses';
import { UploadLine } from './upload-line';
import { useUploads } from './use-uploads';

const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.gif,.avif,.tif,.tiff,.heic,.heif,.docx,.xlsx,.pptx';

/**
 * Takes files by drop or by choice, and shows each on its way. Without scripts it is a plain form with
 * one file.
 */
export function UploadBox({
  customerId,
  onUploaded,
}: {
  customerId: string;
  onUploaded: (file: FileOutput) => void;
}) {
  const t = useT();
  const id = useId();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { uploads, add, drop, again } = useUploads(customerId, onUploaded);
  // The plain form takes one file.
  useEffect(() => {
    if (input.current) input.current.multiple = true;
  }, []);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <>
      <form
        method="post"
        action={formAddress(customerId)}
        encType="multipart/form-data"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={cn(
          'relative grid justify-items-center gap-1.5 rounded border border-dashed border-line-strong px-3 py-3.5 text-center transition-colors duration-fast',
          over && 'border-accent bg-accent-soft',
        )}
      >
        <CsrfField />
        <input
          ref={input}
          id={id}
          type="file"
          name="file"
          required
          accept={ACCEPTED}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => {
            add([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
          className="peer sr-only noscript:not-sr-only noscript:w-full noscript:min-w-0 noscript:text-sm"
        />
        <label
          htmlFor={id}
          className={cn(
            buttonStyle({ size: 'sm' }),
            'cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent',
          )}
        >
          <Upload aria-hidden="true" className="size-3.5" />
          {t('files:choose')}
        </label>
        <p id={`${id}-hint`} className="text-xs text-pretty text-muted">
          <span className="noscript:hidden max-md:hidden">{t('files:dropHere')} </span>
          {t('files:allowed')}
        </p>
        <Button type="submit" size="sm" className="hidden noscript:inline-flex">
          {t('files:upload')}
        </Button>
      </form>
      {uploads.length > 0 && (
        <ul aria-label={t('files:onTheWay')} className="mt-2 grid">
          {uploads.map((upload) => (
            <UploadLine
              key={upload.key}
              upload={upload}
              onDrop={() => drop(upload.key)}
              onAgain={() => again(upload.key)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
