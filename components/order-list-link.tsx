import type { ComponentChildren } from 'preact';

/** The order list of whichever store she is signed in to. */
const ORDER_LIST = 'https://csp.aliexpress.com/m_apps/order-manage/orderList';

/** Where to begin while no store is known yet. */
export function OrderListLink({ children }: { children: ComponentChildren }) {
  return (
    <a href={ORDER_LIST} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
