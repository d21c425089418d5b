import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { uploadFromForm } from '~/components/files/upload.server';
import { studentId } from '~/components/student/student-page.server';
import { screenLoader } from '~/lib/route.server';

/** Takes a file of a student; its size is limited while it arrives. */
export const action = ({ request, context, params }: ActionFunctionArgs) =>
  uploadFromForm(request, context.app, params.id ?? '');

/** For who comes here by address. */
export const loader = screenLoader(async ({ params }) =>
  redirect(`/customers/${studentId(params.id)}#files`),
);
