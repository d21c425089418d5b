import bcrypt from 'bcryptjs';

/**
 * Runs in a worker thread: one bcrypt run takes some 50 ms of a core.
 * @param {{ task: 'hash', password: string, rounds: number } | { task: 'compare', password: string, hash: string }} job
 */
export default function run(job) {
  return job.task === 'hash'
    ? bcrypt.hashSync(job.password, job.rounds)
    : bcrypt.compareSync(job.password, job.hash);
}
