import type { PageDeclaration } from '../engine/declaration.ts';
import type { Entry } from '../engine/fields.ts';
import { ORDER_ID, PARCEL } from '../order-list/page.ts';

export const shipmentList: PageDeclaration = {
  page: 'shipment-list',
  paths: [/\/logistic\/ship_cn$/, /\/logistic_local_supply_gsp\/shipment$/],
  records: {
    list: 'shipments',
    key: 'orderId',
    fields: [ORDER_ID],
    groups: [
      {
        name: 'shipments',
        fields: [
          ...PARCEL.fields,
          { name: 'verdict', kind: { words: 'verdict' }, from: ['verdict', 'state'] },
        ],
      },
    ],
    // One row may hold several parcels of an order; each is a shipment of its own.
    finish: ({ orderId, shipments = [{}] }) =>
      (shipments as Entry[]).map((parcel) => (orderId === undefined ? parcel : { orderId, ...parcel })),
  },
};
