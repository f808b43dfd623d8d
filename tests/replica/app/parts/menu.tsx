import { PATHS } from '../paths.ts';
import { addressOf, goTo, usePlace } from '../place.ts';
import { useScene } from '../scene.tsx';
import type { Words } from '../words/words.ts';

type Entry = readonly [name: keyof Words['menu'], path?: string];

const GROUPS: readonly (readonly [name: keyof Words['groups'], entries: readonly Entry[]])[] = [
  ['goods', [['products', PATHS.products], ['publish']]],
  [
    'trade',
    [
      ['orders', PATHS.orders],
      ['shipping', PATHS.shipping],
      ['disputes'],
      ['reviews', PATHS.reviews],
      ['orderExport'],
    ],
  ],
  [
    'logistics',
    [['logisticsSettings', PATHS.logisticsSettings], ['templates'], ['tracking', PATHS.tracking]],
  ],
  [
    'marketing',
    [
      ['campaigns', PATHS.campaigns],
      ['promotions'],
      ['liveTracking', PATHS.liveTracking],
      ['dashboard', PATHS.dashboard],
    ],
  ],
  ['shop', [['assessment', PATHS.assessment], ['violations']]],
  ['funds', [['funds']]],
  ['insight', [['insight']]],
];

export function Menu() {
  const { words, styled } = useScene();
  return (
    <div className={`aside-menu ${styled('layout', 'aside')}`}>
      <ul role="menu">
        {GROUPS.map(([group, entries]) => (
          <li key={group} title={words.groups[group]} className={styled('menu', 'group')}>
            <span>{words.groups[group]}</span>
            <ul>
              {entries.map((entry) => (
                <MenuEntry key={entry[0]} entry={entry} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

function MenuEntry({ entry: [name, path] }: { entry: Entry }) {
  const { words, styled } = useScene();
  const place = usePlace();
  const isHere = path === place.path;
  return (
    <li
      title={words.menu[name]}
      role="menuitem"
      className={`${styled('menu', 'item')}${isHere ? ' active' : ''}`}
      aria-current={isHere ? 'page' : undefined}
    >
      <a
        href={path ? addressOf(path, place.query) : '#'}
        onClick={(event) => {
          event.preventDefault();
          if (path) goTo(addressOf(path, place.query));
        }}
      >
        {words.menu[name]}
      </a>
    </li>
  );
}
