import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const SLICE = join(root, 'server/domain/customers');

/** The blocks of code under "How to add a verb": file name in the first line, `added` for known files. */
const BLOCK = /^ {3}```ts\n {3}\/\/ ([\w.-]+)(, added[^\n]*)?\n([\s\S]*?)^ {3}```$/gm;

function exampleFiles(): Map<string, string> {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const files = new Map<string, string>();
  for (const [, name = '', added, indented = ''] of readme.matchAll(BLOCK)) {
    const path = join(SLICE, name);
    const code = indented.replace(/^ {3}/gm, '');
    files.set(path, added ? addedTo(readFileSync(path, 'utf8'), code) : code);
  }
  return files;
}

/** Imports at the top; an entry into the router, anything else at the end. */
function addedTo(source: string, code: string): string {
  const isImport = (line: string) => line.startsWith('import ');
  const lines = code.split('\n');
  const rest = lines.filter((line) => !isImport(line)).join('\n');
  const entry = /^\s*\w+: /.test(rest);
  const body = entry ? source.replace('router({', (open) => open + rest) : `${source}\n${rest}`;
  return [...lines.filter(isImport), body].join('\n');
}

function problemsIn(files: Map<string, string>): string[] {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: [...files.keys()] },
    ts.sys,
    root,
  );
  const host = ts.createCompilerHost({ ...options, incremental: false });
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = files.get(path);
    return text === undefined
      ? getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, text, version);
  };
  const names = [...files.keys()];
  const settings = { ...options, incremental: false, tsBuildInfoFile: undefined };
  const program = ts.createProgram(names, settings, host);
  const found = names.flatMap((name) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  });
  return found.map(({ file, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, ' ');
    return `${basename(file?.fileName ?? '')}: ${message}`;
  });
}

test('The worked example of the README compiles inside the product', () => {
  const files = exampleFiles();
  expect([...files.keys()].map((path) => basename(path))).toEqual([
    'schema.ts',
    'rate.ts',
    'index.ts',
    'router.ts',
    'rate.integ.ts',
  ]);
  expect(problemsIn(files)).toEqual([]);
});
