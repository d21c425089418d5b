import { createContext, useContext } from 'react';

const NonceContext = createContext<string | undefined>(undefined);

export const NonceProvider = NonceContext.Provider;

/** The nonce of this document's scripts; only the server knows it. */
export const useNonce = (): string | undefined => useContext(NonceContext);
