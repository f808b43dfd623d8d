import { Alert, Breadcrumb } from 'antd';
import { useScene } from '../scene.tsx';

/** Breadcrumb, heading and notice of an `ait` page; the last name is the page's. */
export function AitHeading({ names }: { names: string[] }) {
  const { words, styled } = useScene();
  return (
    <>
      <Breadcrumb separator=">" items={names.map((title) => ({ title }))} />
      <div className={styled('page', 'title')}>
        <h1>{names.at(-1)}</h1>
      </div>
      <Alert type="info" closable message={words.notice} />
    </>
  );
}
