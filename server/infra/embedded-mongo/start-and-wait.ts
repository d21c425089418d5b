import { text } from 'node:stream/consumers';
import { type EmbeddedMongoOptions, startEmbeddedMongo } from '../embedded-mongo';

// A process of its own for the tests: starts the server it reads about, then waits.
const options: EmbeddedMongoOptions = JSON.parse(await text(process.stdin));
const { uri } = await startEmbeddedMongo({ ...options, cacheGB: 0.25 });
process.stdout.write(`${uri}\n`);
setInterval(() => undefined, 60_000);
