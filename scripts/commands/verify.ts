import type { Command } from 'commander';
import { withJson } from './arguments';
import { type CommandJob, type Report, runJob } from './command-job';
import { FAILED } from './exit-code';

/** More of them are counted, not named. */
const MOST_NAMED = 20;

export function addVerify(program: Command): void {
  withJson(program.command('verify'))
    .summary('compare what is derived with what it comes from')
    .description(
      'Reads everything and changes nothing: whether search has one right entry for each student, and each ' +
        'student the next follow-up that is planned. Ends with 1 when something differs.',
    )
    .action((options: { json?: boolean }) =>
      runJob('verify', options, async (job) => {
        const { wrong, ...report } = await verify(job);
        if (wrong > 0) process.exitCode = FAILED;
        return report;
      }),
    );
}

async function verify(job: CommandJob): Promise<Report & { wrong: number }> {
  const { checkSearch, customersInAll } = await import('#server/domain/customers');
  const { wrongNextFollowups } = await import('#server/domain/followups');
  const shown = job.progress('Students', await customersInAll());
  const { signal } = job;
  const onProgress = (checked: number) => shown.update(checked);
  const search = await checkSearch({ signal, onProgress }).finally(() => shown.stop());
  const named: string[] = [];
  let nextFollowups = 0;
  for await (const { customerNumber } of wrongNextFollowups()) {
    signal.throwIfAborted();
    nextFollowups += 1;
    if (named.length < MOST_NAMED) named.push(customerNumber);
  }
  const { checked, missing, stale, surplus } = search;
  const wrong = missing + stale + surplus + nextFollowups;
  return {
    wrong,
    data: { search, nextFollowups: { wrong: nextFollowups, customers: named }, wrong },
    lines: [
      `Search: ${checked} students, ${missing} without an entry, ${stale} stale, ${surplus} entries of nobody.` +
        (missing + stale + surplus > 0 ? ' Mend it with rebuild-search.' : ''),
      `Next follow-ups: ${nextFollowups} wrong.${named.length > 0 ? ` Such as ${named.join(', ')}.` : ''}`,
    ],
  };
}
