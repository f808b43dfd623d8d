import type { ReactNode } from 'react';
import { useAnswer } from '../ask.ts';
import { usePlace } from '../place.ts';
import { useScene } from '../scene.tsx';
import { Menu } from './menu.tsx';

/** Header, menu and footer around every page. */
export function Shell({ children }: { children: ReactNode }) {
  const { words, styled } = useScene();
  const { query } = usePlace();
  const store = useAnswer<{ name: string }>(`store?channelId=${query.get('channelId') ?? ''}`);
  return (
    <div className={styled('layout', 'root')}>
      <header className={styled('layout', 'header')}>
        <a href="/" className={styled('layout', 'logo')}>
          AliExpress Seller Center
        </a>
        <span className={styled('layout', 'shop')}>
          {words.shop}：{store?.name ?? ''}
        </span>
        <input placeholder={words.search} type="search" />
        <a href="#messages">
          {words.messages}
          <sup title="12" className="next-badge-count">
            12
          </sup>
        </a>
        <span>{words.language}</span>
      </header>
      <div className={styled('layout', 'body')}>
        <Menu />
        <main className={styled('layout', 'content')}>{children}</main>
      </div>
      <footer className={styled('layout', 'footer')}>© 2010-2026 AliExpress.com {words.copyright}</footer>
    </div>
  );
}
