import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';

const folder = temporaryFolder('assess');
const NOW = '2026-04-09T18:20:00.000Z';

function assess(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'assess.ts'), ...args],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, INIT_CWD: folder, ...env },
    },
  );
  return { status, stdout, stderr };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const backup = (fields: object) => ({ format: 'activity-guard/backup', version: 1, ...fields });

describe('assess', () => {
  it('prints one report and nothing else', () => {
    const { status, stdout, stderr } = assess([file('ok.json', backup({})), '--now', NOW]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'activity-guard/report',
      version: 1,
      now: NOW,
      rulePack: { id: 'seed-2024', version: '1', hash: expect.stringMatching(/^[0-9a-f]{16}$/) },
      stores: [],
    });
  });

  it('takes the windows of activities in the zone that the seller named, where their page printed none', () => {
    const activity = {
      storeId: '1',
      activityId: '5',
      startsAt: '2026-04-09T00:00:00.000Z',
      zoneAssumed: true,
    };
    const windowIn = (settings: object) => {
      const content = backup({
        activities: [activity, { ...activity, activityId: '6', zoneAssumed: false }],
        settings,
      });
      const { stdout } = assess([file('zone.json', content), '--now', NOW]);
      const [store] = JSON.parse(stdout).stores;
      return store.activities.map(({ startsAt }: { startsAt: string }) => startsAt);
    };
    // 17:00 of 8 April on Pacific clocks (UTC−7); 17:00 in Beijing is 09:00Z.
    expect(windowIn({})).toEqual([activity.startsAt, activity.startsAt]);
    expect(windowIn({ stores: { 1: { activityZone: 'Asia/Shanghai' } } })).toEqual([
      '2026-04-08T09:00:00.000Z',
      activity.startsAt,
    ]);
    expect(windowIn({ stores: { 1: { activityZone: 'nowhere' } } })).toEqual([
      activity.startsAt,
      activity.startsAt,
    ]);
  });

  it('finds a relative path from where the command was typed', () => {
    file('here.json', backup({}));
    expect(assess(['here.json', '--now', NOW]).status).toBe(0);
  });

  it('writes all of a large report into a pipe', () => {
    const orders = Array.from({ length: 20_000 }, (_, index) => ({
      storeId: '1',
      orderId: String(8_100_000_000_000_000 + index),
      createdAt: '2026-04-08T18:20:00.000Z',
      status: 'awaiting-shipment',
    }));
    const { status, stdout } = assess([file('large.json', backup({ orders })), '--now', NOW]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).stores[0].openOrders).toHaveLength(20_000);
  });

  it('says nothing when whoever reads the report has read enough of it', () => {
    const activities = Array.from({ length: 300 }, (_, index) => ({
      storeId: '1',
      activityId: String(index),
    }));
    const call = `"$0" "${join(import.meta.dirname, 'assess.ts')}" "$1" --now ${NOW} | head -c 1`;
    const path = file('piped.json', backup({ activities }));
    const { stdout, stderr } = spawnSync('sh', ['-c', call, process.execPath, path], { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '{', stderr: '' });
  });

  const order = { storeId: '1', orderId: '1' };
  it.each<[string, unknown, string]>([
    [
      'a time that is none',
      backup({ orders: [order, { ...order, createdAt: '2026-02-30T00:00:00.000Z' }] }),
      'orders[1].createdAt',
    ],
    ['a number for an id', backup({ orders: [{ ...order, orderId: 5 }] }), 'orders[0].orderId'],
    [
      'an event without a time',
      backup({ trackingEvents: [{ trackingNumber: 'X' }] }),
      'trackingEvents[0].at',
    ],
    ['another version', { format: 'activity-guard/backup', version: 2 }, 'version'],
    ['no format', { version: 1 }, 'format'],
    ['a list', [], '(the file)'],
    ['what is no JSON', 'orders: []', '(the file): expected JSON'],
    ['an order whose field stands twice', `{"orders":[{"orderId":"1","orderId":"2"}]}`, 'orders[0].orderId'],
    ['a name of two lines', backup({ orders: [{ ...order, seen: { 'a\nb': 1 } }] }), 'orders[0].seen.a?b'],
    ['nesting without end', '['.repeat(1_000_000), 'expected less nesting'],
    ['a million faults', backup({ orders: Array(1_000_000).fill({}) }), 'orders[0].storeId'],
  ])('refuses %s with one line that names the place, and prints nothing', (_, content, place) => {
    const { status, stdout, stderr } = assess([file('bad.json', content), '--now', NOW]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(place);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    ['without an instant', ['ok.json']],
    ['with an instant that is none', ['ok.json', '--now', 'yesterday']],
    ['with an instant without milliseconds', ['ok.json', '--now', '2026-04-09T18:20:00Z']],
    ['without a file', ['--now', NOW]],
    ['with two files', ['ok.json', 'here.json', '--now', NOW]],
    ['with a file that is not there', ['missing.json', '--now', NOW]],
    ['with an option it does not know', ['ok.json', '--now', NOW, '--zone', 'UTC']],
  ])('refuses a call %s with one line', (_, args) => {
    const { status, stdout, stderr } = assess(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
