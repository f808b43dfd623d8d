import type { PageDeclaration } from '../engine/declaration.ts';

export const logisticsSettings: PageDeclaration = {
  page: 'logistics-settings',
  paths: [/\/logistic\/settings$/],
  records: {
    list: 'carriers',
    key: 'name',
    fields: [
      { name: 'name', kind: 'name', from: ['carrier', 'logistics', 'name', 'service'], alone: true },
      { name: 'contracted', kind: 'switch', from: ['contracted', 'enabled', 'state'], alone: true },
    ],
  },
};
