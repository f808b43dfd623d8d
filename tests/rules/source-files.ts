/** The project's own source files and what each imports, for the tests of its rules. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
  lineCount: number;
  imports: Import[];
}

export interface Import {
  /** As written. */
  specifier: string;
  /** The file it names, for a relative one. */
  target?: string;
  typeOnly: boolean;
}

const IMPORT = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[\w*\s{},$]+?\s+from\s+)?['"]([^'"]+)['"]/g;
const DYNAMIC_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

export function sourceFiles(): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && existsSync(path))
    .map(readSource);
}

/** The part of the program a file belongs to: a row of the import table in CONTRIBUTING.md. */
export function partOf(path: string): string {
  if (/\.test\.tsx?$/.test(path) || /(^tests|\/testing)\//.test(path)) return 'tests';
  const [top, second, third] = path.split('/');
  if (top === 'lib') return third === undefined ? 'lib' : `lib/${second}`;
  return top ?? '';
}

function readSource(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const imports: Import[] = [];
  for (const [, , type, specifier = ''] of text.matchAll(IMPORT)) {
    imports.push({ specifier, typeOnly: type !== undefined, ...targetOf(path, specifier) });
  }
  for (const [, specifier = ''] of text.matchAll(DYNAMIC_IMPORT)) {
    imports.push({ specifier, typeOnly: false, ...targetOf(path, specifier) });
  }
  return { path, text, lineCount: text.split('\n').length - 1, imports };
}

function targetOf(path: string, specifier: string): { target?: string } {
  if (!specifier.startsWith('.')) return {};
  return { target: posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')) };
}
