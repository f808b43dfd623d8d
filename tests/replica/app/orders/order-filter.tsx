import { Button, Form, Input, Select } from '@alifd/next';
import { useState } from 'react';
import { useScene } from '../scene.tsx';

export interface OrderFilterChoice {
  orderIds: string[];
  from?: string;
  to?: string;
}

const NOTHING = { ids: '', period: '' };

export function OrderFilter({ onSearch }: { onSearch(choice: OrderFilterChoice): void }) {
  const { words, styled } = useScene();
  const [typed, setTyped] = useState(NOTHING);
  return (
    <Form inline className={styled('filter', 'form')}>
      <Form.Item label={words.orderId}>
        <Input
          placeholder={words.orderIdsHint}
          value={typed.ids}
          onChange={(ids) => setTyped({ ...typed, ids: String(ids) })}
        />
      </Form.Item>
      <Form.Item label={words.created}>
        <Input
          placeholder={words.createdHint}
          value={typed.period}
          onChange={(period) => setTyped({ ...typed, period: String(period) })}
        />
      </Form.Item>
      <Form.Item label={words.carrier}>
        <Select placeholder={words.all} dataSource={[]} />
      </Form.Item>
      <Form.Item label={words.buyer}>
        <Input placeholder={words.buyerHint} />
      </Form.Item>
      <Form.Item label=" ">
        <Button type="primary" onClick={() => onSearch(choiceOf(typed))}>
          {words.query}
        </Button>
        <Button
          onClick={() => {
            setTyped(NOTHING);
            onSearch(choiceOf(NOTHING));
          }}
        >
          {words.reset}
        </Button>
      </Form.Item>
    </Form>
  );
}

/** Days are typed as `2026-03-01 - 2026-03-05`. */
function choiceOf({ ids, period }: typeof NOTHING): OrderFilterChoice {
  const [from, to] = period.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return { orderIds: ids.match(/\d+/g) ?? [], from, to };
}
