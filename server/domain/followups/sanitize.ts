import sanitizeHtml from 'sanitize-html';

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'b', 'strong', 'i', 'em', 'u', 's', 'ul', 'ol', 'li', 'a', 'blockquote'],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  transformTags: {
    a: (_tag, attributes) => ({
      tagName: 'a',
      attribs: { href: attributes.href ?? '', rel: 'noopener noreferrer nofollow' },
    }),
  },
};

/** Rich text reduced to what a note needs: no scripts, styles, images, handlers or odd schemes. */
export function sanitizeNote(html: string): string {
  return sanitizeHtml(html, OPTIONS).trim();
}
