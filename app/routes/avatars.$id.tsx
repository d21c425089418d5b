import { getAvatar } from '#server/domain/users';
import { screenLoader } from '~/lib/route.server';

/** A person's picture. Its address carries its version, so that a browser may keep it. */
export const loader = screenLoader(async ({ app, params, url }) => {
  const size = url.searchParams.get('size') === 'large' ? 'large' : 'small';
  const picture = await getAvatar(app, { id: params.id ?? '', size });
  const versioned = url.searchParams.has('v');
  if (versioned) app.mayBeKept();
  return new Response(new Uint8Array(picture), {
    headers: {
      'Content-Type': 'image/webp',
      ...(versioned ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {}),
    },
  });
});
