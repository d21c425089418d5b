/** WhatsApp's own address for a chat with an E.164 number. */
export const whatsappUrl = (phone: string): string => `https://wa.me/${phone.replace(/\D/g, '')}`;

/** What a phone dials. */
export const telUrl = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** The page that logs or plans a contact, for browsers without scripts and for new tabs. */
export const contactPath = (customerId: string, kind: 'log' | 'plan'): string =>
  `/customers/${customerId}/followups/new${kind === 'log' ? '?log=1' : ''}`;
