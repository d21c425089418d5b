export { importUniversityBatch } from './import-batch';
export { type ImportSummary, importUniversities } from './import-universities';
export { listUniversities } from './list-universities';
export { matchingWords } from './matching-words';
export { derivedKeys, searchKeysOf } from './name-keys';
