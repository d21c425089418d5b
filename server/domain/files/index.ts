export { getFile } from './get';
export { listFiles } from './list';
export { deleteFile } from './remove';
export { restoreFile } from './restore';
export { sweepFiles } from './sweep';
export { fileThumbnail } from './thumbnail';
export { uploadFile } from './upload';
