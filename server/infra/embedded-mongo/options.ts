export interface EmbeddedMongoOptions {
  /** The server's files are kept in its subfolder `mongo`. */
  dataDir: string;
  /** MONGOD_PATH. */
  mongodPath?: string;
  /** XDG_CACHE_HOME: downloads are kept in its subfolder `edugate-crm`. */
  cacheHome?: string;
  /** Memory of the storage engine; a quarter of the machine's, at most 1.5, when not given. */
  cacheGB?: number;
  /** Port to prefer, instead of the one of the last start. */
  port?: number;
  /** Aborted when nobody waits for the server any more. */
  signal?: AbortSignal;
  /** Called with one line whenever something takes a while. */
  log?: (line: string) => void;
}
