import '../../tests/support/fake-indexeddb.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetDatabase } from '../../tests/support/extension.ts';
import { inOneTransaction, inOneView } from './in-one-transaction.ts';
import type { Tables } from './tables.ts';

const put = (tables: Tables, value: number) => tables.meta.put(value, 'probe');
const kept = () => inOneView((tables) => tables.meta.get('probe'));

beforeEach(forgetDatabase);

describe('one transaction', () => {
  it('gives what its work gives, once that is on disk', async () => {
    expect(await inOneTransaction(async (tables) => put(tables, 1).then(() => 'done'))).toBe('done');
    expect(await kept()).toBe(1);
  });

  it('writes nothing where its work fails, and says why', async () => {
    await inOneTransaction((tables) => put(tables, 1));
    const failing = inOneTransaction(async (tables) => {
      await put(tables, 2);
      throw new Error('not this');
    });
    await expect(failing).rejects.toThrow('not this');
    expect(await kept()).toBe(1);
  });

  it('writes nothing where a request is refused', async () => {
    const refused = inOneTransaction(async (tables) => {
      await put(tables, 2);
      await tables.meta.put((() => 2) as never, 'probe');
    });
    await expect(refused).rejects.toMatchObject({ name: 'DataCloneError' });
    expect(await kept()).toBeUndefined();
  });

  it('writes nothing where it is stopped before, or meanwhile', async () => {
    const before = new AbortController();
    before.abort();
    await expect(inOneTransaction((tables) => put(tables, 1), before.signal)).rejects.toThrow();
    const meanwhile = new AbortController();
    const stopped = inOneTransaction(async (tables) => {
      await put(tables, 2);
      meanwhile.abort();
    }, meanwhile.signal);
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(await kept()).toBeUndefined();
  });

  it('is not undone by who stops it too late', async () => {
    const late = new AbortController();
    await inOneTransaction((tables) => put(tables, 1), late.signal);
    late.abort();
    expect(await kept()).toBe(1);
  });

  it('ends before whoever waits for something else can write half', async () => {
    const strayed = inOneTransaction(async (tables) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await put(tables, 1);
    });
    await expect(strayed).rejects.toMatchObject({ name: 'TransactionInactiveError' });
    expect(await kept()).toBeUndefined();
  });
});

describe('one view', () => {
  it('writes nothing', async () => {
    await expect(inOneView((tables) => put(tables, 1))).rejects.toMatchObject({ name: 'ReadOnlyError' });
  });
});
