import { useApp } from '~/lib/use-app';

/** Shows the server that the form came from our page. Every form that writes carries it. */
export function CsrfField() {
  const { csrf } = useApp();
  return <input type="hidden" name="csrf" value={csrf} />;
}
