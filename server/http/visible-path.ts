/** A path as logs and audit rows keep it: the secret of a one-time link is left out. */
export function visiblePath(path: string): string {
  return path.replace(/^(\/set-password\/).+/, '$1[hidden]');
}
