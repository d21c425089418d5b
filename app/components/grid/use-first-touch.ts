import { useEffect, useState } from 'react';

const TOUCHES = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'scroll', 'touchstart'] as const;

/** Whether anything has been touched yet: what nobody needs before that can be loaded then. */
export function useFirstTouch(): boolean {
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) return;
    const touch = () => setTouched(true);
    const options = { capture: true, passive: true };
    for (const name of TOUCHES) window.addEventListener(name, touch, options);
    return () => {
      for (const name of TOUCHES) window.removeEventListener(name, touch, options);
    };
  }, [touched]);
  return touched;
}
