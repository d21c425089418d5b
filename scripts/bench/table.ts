import type { OperationResult, Results } from './results';

const HEAD = [
  ...['operation', 'p50 ms', 'p95', 'p99', 'req/s'],
  ...['floor p50', 'p95', 'req/s', 'ratio p50', 'p95', 'goal', ''],
];

/** The results as a reader sees them. */
export function tableOf(results: Results): string {
  const { machine, data, settings, productMemoryMB } = results;
  const { processor, cores, memoryGB, node, mongodb, load } = machine;
  const memory = productMemoryMB === null ? '' : `, ${productMemoryMB} MB of memory afterwards`;
  return [
    columns([HEAD, ...results.operations.map(rowOf)]),
    '',
    'Latency on 1 connection, requests a second on ' +
      `${settings.connections}; ${settings.seconds} s each for the product and its floor${memory}.`,
    `${data.customers} students, ${data.megabytes} MB and ${data.indexMegabytes} MB of indexes.`,
    `${cores} × ${processor}, ${memoryGB} GB, Node ${node}, MongoDB ${mongodb}, ` +
      `load ${load.before} before and ${load.after} after.`,
  ].join('\n');
}

function rowOf({ title, product, floor, ratio, goal, ok }: OperationResult): string[] {
  const errors = product.errors + floor.errors;
  return [
    title,
    ...[product.p50, product.p95, product.p99].map(time),
    whole(product.perSecond),
    ...[floor.p50, floor.p95].map(time),
    whole(floor.perSecond),
    ...[ratio.p50, ratio.p95].map((value) => value.toFixed(2)),
    goal.kind === 'ratio' ? `ratio ≤ ${goal.most}` : `p95 ≤ ${goal.most} ms`,
    errors > 0 ? `${errors} ERRORS` : ok ? 'ok' : 'missed',
  ];
}

/** How each operation differs from an earlier run's; a ratio says more than a time does. */
export function comparisonOf(now: Results, before: Results): string {
  const rows = now.operations.flatMap((operation) => {
    const old = before.operations.find(({ name }) => name === operation.name);
    if (!old) return [[operation.title, 'not measured then']];
    return [
      [
        operation.title,
        `${time(old.product.p50)} → ${time(operation.product.p50)}`,
        percent(operation.product.p50 / old.product.p50),
        `${old.ratio.p50.toFixed(2)} → ${operation.ratio.p50.toFixed(2)}`,
        percent(operation.ratio.p50 / old.ratio.p50),
        `${whole(old.product.perSecond)} → ${whole(operation.product.perSecond)}`,
        percent(operation.product.perSecond / old.product.perSecond),
      ],
    ];
  });
  const head = ['operation', 'p50 ms', '', 'ratio', '', 'req/s', ''];
  return [`Since ${before.at}:`, '', columns([head, ...rows])].join('\n');
}

const time = (value: number) => value.toFixed(value < 10 ? 2 : 1);
const whole = (value: number) => value.toFixed(0);

function percent(factor: number): string {
  const change = (factor - 1) * 100;
  return `${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(0)} %`;
}

/** The first column to the left, figures to the right. */
function columns(rows: string[][]): string {
  const widths = rows.reduce<number[]>((known, row) => {
    row.forEach((cell, at) => {
      known[at] = Math.max(known[at] ?? 0, cell.length);
    });
    return known;
  }, []);
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
