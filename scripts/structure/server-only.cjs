/**
 * Regular expressions of the files that must never reach the browser, from the root of the project: what
 * needs a server to run, or brings the behaviour along. The structure rules and the client build
 * both refuse them.
 */
module.exports.SERVER_ONLY = [
  '^server/(?!domain/|permissions/|kernel/(page|stored-word|text-fields)\\.ts)',
  '^prisma-free-models/(?!(vocabulary|stage-order|customer-choices|entry-rule-types)\\.ts)',
];
