import { browser } from 'wxt/browser';
import { SELLER_CENTER_MATCHES } from '../../lib/domain/seller-center-hosts.ts';
import type { Desk } from './desk.ts';

/** Asks for the hosts as the manifest names them; must run in the click itself. Returns what to say. */
export async function askPermission(desk: Desk): Promise<string> {
  const isGranted = await browser.permissions.request({ origins: [...SELLER_CENTER_MATCHES] });
  return desk.texts().desk(isGranted ? 'permission.granted' : 'permission.refused');
}
