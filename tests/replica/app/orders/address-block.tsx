import { useState } from 'react';
import type { Buyer } from '../../model/store.ts';
import { mask } from '../print.ts';
import { useScene } from '../scene.tsx';

/** Where the parcel goes: masked until the eye is clicked. */
export function AddressBlock({ buyer }: { buyer: Buyer }) {
  const { words, styled } = useScene();
  const [isRevealed, setRevealed] = useState(false);
  const fields = [
    [words.address.name, buyer.name, mask(buyer.name)],
    [words.address.street, `${buyer.street}, ${buyer.country}`, '***'],
    [words.address.mail, buyer.mail, '***'],
    [words.address.phone, buyer.phone, '***'],
  ] as const;
  return (
    <div className={styled('orderInfo', 'address')}>
      <h4>
        {words.fullAddress}{' '}
        <button
          type="button"
          className={styled('orderEye', 'eye')}
          aria-label={words.reveal}
          onClick={() => setRevealed(!isRevealed)}
        >
          ◉
        </button>
      </h4>
      {fields.map(([label, shown, masked]) => (
        <div key={label} className={styled('orderInfo', 'addressItem')}>
          <span className={styled('orderInfo', 'addressLabel')}>{label}</span>
          <span className={styled('orderInfo', 'addressValue')}>{isRevealed ? shown : masked}</span>
        </div>
      ))}
    </div>
  );
}
