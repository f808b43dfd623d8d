import { Button, Dialog } from '@alifd/next';
import { useState } from 'react';
import { useScene } from '../scene.tsx';

/** The kind of pop-up that stands over the list on a first visit. */
export function PromotionPopUp() {
  const { words } = useScene();
  const [isOpen, setOpen] = useState(true);
  const close = () => setOpen(false);
  return (
    <Dialog
      visible={isOpen}
      title={words.popUp.title}
      onClose={close}
      footer={
        <>
          <Button>{words.popUp.more}</Button>
          <Button type="primary" onClick={close}>
            {words.popUp.close}
          </Button>
        </>
      }
    >
      {words.popUp.body}
    </Dialog>
  );
}
