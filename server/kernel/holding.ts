/** A text field that holds a text, whatever its case; signs in it mean themselves. */
export function holding(text: string) {
  return { $regex: text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), $options: 'i' };
}
