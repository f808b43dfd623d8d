import { INDICATOR_IDS } from '../../lib/domain/vocabulary.ts';
import type { DeskTexts } from '../../lib/text/desk-texts.ts';
import { indicatorName } from '../../lib/text/names.ts';
import { indicatorHash, type Route, VIEWS } from '../routes.ts';

/** The views in reading order: where I stand, what to ship, each indicator, the rest. */
export function NavBar({ route, texts }: { route: Route; texts: DeskTexts }) {
  const [overview, deadlines, ...rest] = VIEWS;
  const viewLink = (view: (typeof VIEWS)[number]) => (
    <NavLink key={view} href={`#${view}`} isHere={route.view === view} name={texts.desk(`nav.${view}`)} />
  );
  return (
    <nav aria-label={texts.desk('nav.label')}>
      <ul>
        {viewLink(overview)}
        {viewLink(deadlines)}
        {INDICATOR_IDS.map((id) => (
          <NavLink
            key={id}
            href={indicatorHash(id)}
            isHere={route.indicator === id}
            name={indicatorName(id, texts)}
          />
        ))}
        {rest.map(viewLink)}
      </ul>
    </nav>
  );
}

function NavLink({ href, isHere, name }: { href: string; isHere: boolean; name: string }) {
  return (
    <li>
      <a href={href} aria-current={isHere ? 'page' : undefined}>
        {name}
      </a>
    </li>
  );
}
