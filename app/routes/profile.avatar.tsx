import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { uploadPicture } from '~/components/profile/picture.server';

/** Takes the picture of who is signed in; its size is limited while it arrives. */
export const action = ({ request, context }: ActionFunctionArgs) =>
  uploadPicture(request, context.app);

/** For who comes here by address. */
export const loader = () => redirect('/profile');
