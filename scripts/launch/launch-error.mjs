// @ts-check

/** Exit codes of the launchers, from sysexits.h where it has one. */
export const EXIT = /** @type {const} */ ({
  /** A check or test failed, or the server could not start. */
  FAILED: 1,
  /** A word on the command line that means nothing. */
  USAGE: 64,
  /** The packages could not be installed. */
  INSTALL: 69,
  /** The build failed. */
  BUILD: 70,
  /** The port is taken. */
  PORT: 75,
  /** Node is too old, or a setting is wrong; the server uses it too. */
  CONFIG: 78,
});

/** Ends a launcher with one line for the reader and an exit code for the caller. */
export class LaunchError extends Error {
  /**
   * @param {string} message
   * @param {number} exitCode
   */
  constructor(message, exitCode) {
    super(message);
    /** @readonly @type {string} */
    this.name = 'LaunchError';
    /** @readonly @type {number} */
    this.exitCode = exitCode;
  }
}
