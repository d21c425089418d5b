import { startJobs } from '#server/domain/jobs';
import { followOutbox } from '#server/effects/live';
import { connectMongo } from '#server/infra/mongo';
import { JOBS } from '#server/jobs';

// An instance that does nothing but work on jobs, for a test to kill.
await connectMongo(process.argv[2] ?? '', { minPoolSize: 0 });
followOutbox();
await startJobs({ kinds: JOBS, recurring: [] });
console.log('working');
