export { cancelJob } from './cancel';
export { getJob } from './get';
export { listJobs } from './list';
export { jobBatch, queueJob } from './queue';
export { startJobs } from './start';
