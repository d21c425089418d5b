import { useEffect } from 'react';

/** Opens the section that the address points into, and puts the focus on its field. */
export function useReveal(): void {
  useEffect(() => {
    const reveal = () => {
      const wanted = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      const section = wanted?.closest('details');
      if (section) section.open = true;
      wanted?.focus();
    };
    reveal();
    window.addEventListener('hashchange', reveal);
    return () => window.removeEventListener('hashchange', reveal);
  }, []);
}
