import { brokenUploads } from './broken-uploads';
import { filesGone } from './files-gone';
import { hostileFiles } from './hostile-files';
import { keptFiles } from './kept-files';
import { signedAddresses } from './signed-addresses';
import type { Files } from './use-files';

/** What holds of files wherever they are kept: the same promises for a bucket and for a folder. */
export function filePromises(files: Files): void {
  keptFiles(files);
  brokenUploads(files);
  hostileFiles(files);
  signedAddresses(files);
  filesGone(files);
}
