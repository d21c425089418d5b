import type { FileOutput } from '#server/domain/files/schema';
import { Bidi } from '~/components/ui/bidi';
import { buttonStyle } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { useT } from '~/lib/use-t';
import { downloadAddress, fileAddress } from './file-addresses';

/** A picture over the page, large enough to read. */
export default function PreviewDialog({
  file: { id, name },
  onClose,
}: {
  file: FileOutput;
  onClose: () => void;
}) {
  const t = useT();
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={
        <span className="wrap-anywhere">
          <Bidi>{name}</Bidi>
        </span>
      }
      className="sm:top-[4vh] sm:max-w-3xl"
      footer={
        <a href={downloadAddress(id)} className={buttonStyle()}>
          {t('files:saveOriginal')}
        </a>
      }
    >
      <picture>
        <source type="image/avif" srcSet={fileAddress(id, 'avif')} />
        <img
          src={fileAddress(id, 'webp')}
          alt={t('files:pictureOf', { name })}
          className="mx-auto max-h-[68dvh] min-h-24 rounded bg-sunken object-contain"
        />
      </picture>
    </Dialog>
  );
}
