import { useState } from 'preact/hooks';
import { INDICATOR_IDS } from '../../lib/domain/vocabulary.ts';
import type { DeskTexts } from '../../lib/text/desk-texts.ts';
import { indicatorName } from '../../lib/text/names.ts';
import { indicatorHash, type Route, VIEW_GROUPS, type View, type ViewGroup } from '../routes.ts';

interface NavBarProps {
  route: Route;
  texts: DeskTexts;
}

interface ViewLinkProps extends NavBarProps {
  view: View;
  onGo(): void;
}

const GROUPS = Object.keys(VIEW_GROUPS) as ViewGroup[];

/** The views in groups: where I stand, what that rests on, what could be, what is mine. On a narrow screen they fold. */
export function NavBar({ route, texts }: NavBarProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <nav aria-label={texts.desk('nav.label')} class={isOpen ? 'nav-open' : undefined}>
      <button type="button" class="nav-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {texts.desk('nav.menu')}
      </button>
      <div class="nav-groups">
        {GROUPS.map((group) => (
          <div key={group}>
            <p class="nav-group" id={`nav-${group}`}>
              {texts.desk(`nav.group.${group}`)}
            </p>
            <ul aria-labelledby={`nav-${group}`}>
              {VIEW_GROUPS[group].map((view) => (
                <ViewLink key={view} view={view} route={route} texts={texts} onGo={() => setOpen(false)} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}

/** The indicators stand behind the overview that names them. */
function ViewLink({ view, route, texts, onGo }: ViewLinkProps) {
  return (
    <>
      <NavLink href={`#${view}`} isHere={route.view === view} name={texts.desk(`nav.${view}`)} onGo={onGo} />
      {view === 'overview' &&
        INDICATOR_IDS.map((id) => (
          <NavLink
            key={id}
            href={indicatorHash(id)}
            isHere={route.indicator === id}
            name={indicatorName(id, texts)}
            onGo={onGo}
          />
        ))}
    </>
  );
}

interface NavLinkProps {
  href: string;
  isHere: boolean;
  name: string;
  onGo(): void;
}

/** Followed by a key, it leads into the view: the rest of the views need not be passed to get there. */
function NavLink({ href, isHere, name, onGo }: NavLinkProps) {
  return (
    <li>
      <a
        href={href}
        aria-current={isHere ? 'page' : undefined}
        onClick={(event) => {
          onGo();
          // Firefox counts a key as one press of the mouse, too: that there was no pointer tells them apart.
          const isByKey = event instanceof PointerEvent && event.pointerType === '';
          if (isByKey) document.getElementById('main')?.focus({ preventScroll: true });
        }}
      >
        {name}
      </a>
    </li>
  );
}
