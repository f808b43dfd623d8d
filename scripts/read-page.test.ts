import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gb18030 } from '../tests/import/export-files.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';

const folder = temporaryFolder('read-page');
const URL = 'https://gsp.aliexpress.com/m_apps/order-manage/orderList?channelId=244176';
const AT = '2026-03-10T18:30:00.000Z';
const TABLE = '<table><tr><th>订单号<th>订单状态<tr><td>8155125692188852<td>等待发货</table>';

function readPage(...args: string[]) {
  const script = join(import.meta.dirname, 'read-page.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const page = file('page.html', '<table><tr><th>a<td>b</table>');

describe('read-page', () => {
  it('takes an instant of any offset, and no page for another one', () => {
    const icons = `${'<svg><path d=""/></svg>'.repeat(3000)}<table>${'<tr><td>x'.repeat(3000)}</table>`;
    const { status, stdout, stderr } = readPage(
      file('icons.html', icons),
      '--url',
      URL,
      '--at',
      '2026-03-11T02:30+08:00',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ storeId: '244176', readAt: AT });
  });

  it.each([
    ['utf-8, declared by nothing', TABLE],
    ['utf-16, told by its first bytes', new Uint8Array(Buffer.from(`\ufeff${TABLE}`, 'utf16le'))],
    ['gbk, as it declares', gb18030(`<meta charset="gbk">${TABLE}`)],
    ['utf-8, where it declares one that is none', `<meta charset="klingon">${TABLE}`],
  ])('reads a page in %s', (_, content) => {
    const { stdout } = readPage(file('encoded.html', content), '--url', URL, '--at', AT);
    expect(JSON.parse(stdout).orders).toEqual([{ orderId: '8155125692188852', status: 'awaiting-shipment' }]);
  });

  it.each([
    ['an instant without its zone', [page, '--url', URL, '--at', '2026-03-10T18:30:00']],
    ['a day that does not exist', [page, '--url', URL, '--at', '2026-02-30T18:30:00.000Z']],
    ['an instant of two lines', [page, '--url', URL, '--at', '2026-03-10T18:30:00.000Z\n1']],
    ['no instant', [page, '--url', URL]],
    ['what is no address', [page, '--url', 'orders\nlist', '--at', AT]],
    ['a folder', [folder, '--url', URL, '--at', AT]],
    ['a file that is not there', ['missing.html', '--url', URL, '--at', AT]],
    ['nesting without end', [file('deep.html', '<div>'.repeat(100_000)), '--url', URL, '--at', AT]],
    ['an empty file', [file('empty.html', ' \n'), '--url', URL, '--at', AT]],
    [
      'a picture',
      [file('picture.html', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 13])), '--url', URL, '--at', AT],
    ],
    [
      'a file too large to be a page',
      [file('large.html', ' '.repeat(33 * 2 ** 20)), '--url', URL, '--at', AT],
    ],
  ])('refuses %s with one line, and prints nothing', (_, args) => {
    const { status, stdout, stderr } = readPage(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
