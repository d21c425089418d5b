import {
  File,
  FileImage,
  FileSpreadsheet,
  FileText,
  type LucideIcon,
  Presentation,
} from 'lucide-react';
import type { FileOutput } from '#server/domain/files/schema';
import { thumbnailAddress } from './file-addresses';

/** A picture as it is, in small; of anything else a sign of what it is. */
export function FileFace({ file: { id, type, renditions } }: { file: FileOutput }) {
  const look =
    'grid size-9 shrink-0 place-items-center overflow-hidden rounded bg-sunken text-muted';
  if (renditions.includes('thumbnail')) {
    return (
      <span className={look}>
        <img
          src={thumbnailAddress(id)}
          alt=""
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
        />
      </span>
    );
  }
  const Icon = iconOf(type);
  return (
    <span className={look}>
      <Icon aria-hidden="true" className="size-4.5" />
    </span>
  );
}

function iconOf(type: FileOutput['type']): LucideIcon {
  if (type === 'application/pdf' || type.endsWith('wordprocessingml.document')) return FileText;
  if (type.startsWith('image/')) return FileImage;
  if (type.endsWith('spreadsheetml.sheet')) return FileSpreadsheet;
  return type.endsWith('presentationml.presentation') ? Presentation : File;
}
