export { importUniversityBatch } from './import-batch';
export { type ImportSummary, importUniversities } from './import-universities';
export { listUniversities } from './list-universities';
