import { forwardRef, type HTMLAttributes } from 'react';

type Props = HTMLAttributes<HTMLDivElement>;

/*
 * Rows are placed freely, one at a time, which tables cannot: the roles of a grid on plain boxes.
 * The keyboard moves between cells; of all cells one takes the focus (see use-active-cell.ts).
 */
export const GridBox = forwardRef<HTMLDivElement, Props>(function GridBox(props, ref) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  return <div ref={ref} role="grid" {...props} />;
});

export const RowGroup = forwardRef<HTMLDivElement, Props>(function RowGroup(props, ref) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  return <div ref={ref} role="rowgroup" {...props} />;
});

export function RowBox(props: Props) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: see above
  return <div role="row" {...props} />;
}

export function HeadCell(props: Props) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: see above
  return <div role="columnheader" {...props} />;
}

export function CellBox(props: Props) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: see above
  return <div role="gridcell" {...props} />;
}
