import { Breadcrumb, Message } from '@alifd/next';
import { useScene } from '../scene.tsx';

/** Breadcrumb, heading and notice of a Fusion page; the last name is the page's. */
export function NextHeading({ names }: { names: string[] }) {
  const { words, styled } = useScene();
  return (
    <>
      <Breadcrumb>
        {names.map((name) => (
          <Breadcrumb.Item key={name}>{name}</Breadcrumb.Item>
        ))}
      </Breadcrumb>
      <div className={styled('page', 'title')}>
        <h1>{names.at(-1)}</h1>
      </div>
      <Message type="notice" title={words.notice} />
    </>
  );
}
