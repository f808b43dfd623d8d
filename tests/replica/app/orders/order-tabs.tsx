import { Tab } from '@alifd/next';
import { ORDER_TABS, type OrderPage, type OrderTab } from '../../server/answers.ts';
import { useScene } from '../scene.tsx';

export function OrderTabs({
  tab,
  counts,
  onChange,
}: {
  tab: OrderTab;
  counts: OrderPage['counts'] | undefined;
  onChange(tab: OrderTab): void;
}) {
  const { words } = useScene();
  const titleOf = (each: OrderTab) => {
    if (each === 'all') return words.all;
    const word = words.statuses[each];
    return counts ? `${word}(${counts[each]})` : word;
  };
  return (
    <Tab
      activeKey={tab}
      onChange={(key) => {
        const chosen = ORDER_TABS.find((each) => each === key);
        if (chosen) onChange(chosen);
      }}
    >
      {ORDER_TABS.map((each) => (
        <Tab.Item key={each} title={titleOf(each)} />
      ))}
    </Tab>
  );
}
