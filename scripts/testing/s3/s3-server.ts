import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '#server/infra/embedded-mongo/free-port';
import { type GuardedServer, startGuarded } from '../servers/guarded-server';
import { throwawayFolder } from '../throwaway-folder';
import { until } from '../until';

export const S3_KEYS = { accessKeyId: 'tests', secretAccessKey: 'secret-of-the-tests' };

export interface S3Server extends GuardedServer {
  endpoint: string;
}

/** An S3-compatible server on loopback, in a folder that goes with it. */
export async function startS3Server(program: string): Promise<S3Server> {
  const folder = await throwawayFolder('edugate-test-s3-');
  const data = join(folder.path, 'data');
  const config = join(folder.path, 's3.json');
  const identity = {
    name: 'tests',
    credentials: [{ accessKey: S3_KEYS.accessKeyId, secretKey: S3_KEYS.secretAccessKey }],
    actions: ['Admin'],
  };
  await mkdir(data);
  await writeFile(config, JSON.stringify({ identities: [identity] }));
  const [port, ...others] = await Promise.all(Array.from({ length: 8 }, freePort));
  const [master, masterGrpc, volume, volumeGrpc, filer, filerGrpc, s3Grpc] = others;
  if (!port) throw new Error('no port is free');
  const args = [
    ...['server', `-dir=${data}`, '-ip=127.0.0.1', '-ip.bind=127.0.0.1', '-master.telemetry=false'],
    ...[`-master.port=${master}`, `-master.port.grpc=${masterGrpc}`, '-volume.max=10'],
    ...[`-volume.port=${volume}`, `-volume.port.grpc=${volumeGrpc}`],
    ...['-filer', `-filer.port=${filer}`, `-filer.port.grpc=${filerGrpc}`],
    ...['-s3', `-s3.port=${port}`, `-s3.port.grpc=${s3Grpc}`, `-s3.config=${config}`],
    ...['-s3.iam=false', '-s3.port.iceberg=0', '-master.volumeSizeLimitMB=128'],
  ];
  const server = await startGuarded({ name: 'S3', program, args, port });
  const endpoint = `http://127.0.0.1:${port}`;
  // Its parts find one another a moment after the port is open.
  if (!(await until(() => answers(endpoint), 30_000))) throw new Error('the S3 server hangs');
  return {
    ...server,
    endpoint,
    stop: async () => {
      await server.stop();
      await folder.remove();
    },
  };
}

async function answers(endpoint: string): Promise<boolean> {
  const { status } = await fetch(endpoint).catch(() => ({ status: 0 }));
  return status === 403;
}
