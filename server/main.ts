import * as build from 'virtual:remix/server-build';
import { boot } from './boot';
import { createApp } from './http/app';
import { builtAssets } from './http/static-assets';

await boot((isDraining) => {
  const app = createApp({ build, assets: builtAssets(), isDraining });
  return () => app;
});
