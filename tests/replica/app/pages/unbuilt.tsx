import { NextHeading } from '../parts/next-heading.tsx';
import { useScene } from '../scene.tsx';

/** Any other address of the Seller Center: a page that is none of ours. */
export function UnbuiltPage() {
  const { words } = useScene();
  return (
    <>
      <NextHeading names={[words.menu.insight]} />
      <p>{words.noRows}</p>
    </>
  );
}
