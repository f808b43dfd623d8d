/** What is wrong with a value that a schema refused, in one line: the first path, and what stood there in vain. */
import type * as z from 'zod/mini';

export interface Fault {
  /** Like `orders[3].createdAt`. */
  path: string;
  expected: string;
}

/** `whole`: what to call the value itself. */
export function firstFault({ issues: [issue] }: z.core.$ZodError, whole: string): Fault {
  if (!issue) return { path: whole, expected: 'something else' };
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return { path: pathText([...issue.path, ...unknown], whole), expected: expectationOf(issue) };
}

function expectationOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `expected ${issue.expected}`;
  if (issue.code === 'invalid_value') return `expected ${issue.values.map(String).join(' or ')}`;
  if (issue.code === 'unrecognized_keys') return 'expected no such field';
  if (issue.code === 'too_small') return `expected ${measureOf(issue.origin)}at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `expected ${measureOf(issue.origin)}at most ${issue.maximum}`;
  if (issue.code === 'invalid_format') return `expected text like ${issue.pattern ?? issue.format}`;
  return issue.code === 'custom' ? `expected ${issue.message}` : issue.message;
}

function measureOf(origin: string): string {
  return origin === 'string' ? 'a length of ' : '';
}

/** In one line, however long or strange the names in it are. */
export function pathText(path: readonly PropertyKey[], whole: string): string {
  const text = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${plainName(String(part))}`))
    .join('')
    .replace(/^\./, '');
  return text || whole;
}

const LONGEST_NAME = 60;

function plainName(name: string): string {
  const plain = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
  return plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME)}…` : plain;
}
