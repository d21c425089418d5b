/** How many bytes a picture may have, as it is sent. */
export const LARGEST_PICTURE = 5 * 1024 * 1024;
