/** The names of a table's columns; on phones, where rows wrap, they are only read out. */
export function TableHead({ columns }: { columns: readonly string[] }) {
  return (
    <thead className="max-md:sr-only">
      <tr>
        {columns.map((column) => (
          <th
            key={column}
            scope="col"
            className="px-4 py-2.5 text-start text-sm font-medium text-muted"
          >
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}
