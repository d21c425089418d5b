export interface MigrateOptions {
  json?: boolean;
  dryRun?: boolean;
  only?: string;
  again?: boolean;
  limit: number;
  file?: string;
}
