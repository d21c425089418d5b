import { withAdmin } from './connect-once';
import { isGoneWithin } from './pids';

/** Stops a server in order, by force when it does not go within 20 s. */
export async function stopMongod(pid: number, port: number): Promise<void> {
  if (process.platform === 'win32') await askToStop(port);
  else signal(pid, 'SIGTERM');
  if (await isGoneWithin(pid, 20_000)) return;
  signal(pid, 'SIGKILL');
  await isGoneWithin(pid, 5_000);
}

/** Windows has no SIGTERM: a killed server would have to recover at the next start. */
async function askToStop(port: number): Promise<void> {
  await withAdmin(port, (admin) => admin.command({ shutdown: 1, force: true })).catch(
    () => undefined,
  );
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already.
  }
}
