import { Table } from 'antd';
import { useScene } from '../scene.tsx';
import { AitHeading } from './ait-heading.tsx';

const ROWS = Array.from({ length: 9 }, (_, index) => ({
  key: index,
  proof: `#${(index * 7919).toString(36)}…${index}3${index}`,
  node: `D+${index}`,
  subject: '●●●',
  count: '◆'.repeat((index % 4) + 1),
  flow: '→',
}));

/** A redesign nobody has seen: rows are there, and none can be understood. */
export function StrangeRows() {
  const { words } = useScene();
  return (
    <>
      <AitHeading names={[words.groups.trade, words.menu.orders]} />
      <Table
        pagination={false}
        dataSource={ROWS}
        columns={[
          { title: '凭据', dataIndex: 'proof' },
          { title: '节点', dataIndex: 'node' },
          { title: '主体', dataIndex: 'subject' },
          { title: '计', dataIndex: 'count' },
          { title: '流向', dataIndex: 'flow' },
        ]}
      />
    </>
  );
}
