// @ts-check
import { EXIT, LaunchError } from './launch-error.mjs';
import { requireNode } from './node-version.mjs';

/**
 * Runs a launcher. Its module is loaded only on a Node that understands it.
 * @param {() => Promise<{ run: () => Promise<void> }>} load
 */
export async function launch(load) {
  try {
    requireNode();
    const { run } = await load();
    await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(error instanceof LaunchError ? message : `EduGate CRM cannot start: ${message}`);
    process.exit(error instanceof LaunchError ? error.exitCode : EXIT.FAILED);
  }
}
