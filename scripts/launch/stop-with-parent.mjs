// @ts-check

const CHECK_EVERY = 1_000;

/**
 * npm runs a script through a shell, and that shell does not pass on the SIGTERM it gets: without
 * this, stopping `npm start` would leave the server behind.
 */
export function stopWithParent() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, CHECK_EVERY);
  timer.unref();
}
