import { freePort } from '#server/infra/embedded-mongo/free-port';
import { type GuardedServer, startGuarded } from '../servers/guarded-server';

export interface RedisServer extends GuardedServer {
  url: string;
}

/** A Redis server on loopback that keeps nothing on disk. */
export async function startRedisServer(
  program: string,
  options: { port?: number; password?: string } = {},
): Promise<RedisServer> {
  const port = options.port ?? (await freePort());
  const args = [
    ...['--port', String(port), '--bind', '127.0.0.1'],
    ...['--save', '', '--appendonly', 'no', '--maxmemory', '64mb'],
    ...(options.password ? ['--requirepass', options.password] : []),
  ];
  const server = await startGuarded({ name: 'Redis', program, args, port });
  return { ...server, url: `redis://127.0.0.1:${port}` };
}
