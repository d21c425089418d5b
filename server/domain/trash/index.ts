export { listTrash } from './list';
