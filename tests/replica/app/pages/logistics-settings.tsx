import { Button, Switch, Table } from '@alifd/next';
import type { Carrier } from '../../model/store.ts';
import { useAnswer } from '../ask.ts';
import { NextHeading } from '../parts/next-heading.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { usePlace } from '../place.ts';
import { useScene } from '../scene.tsx';

type Service = Carrier & { contracted: boolean };

export function LogisticsSettingsPage() {
  const { words, language } = useScene();
  const { query } = usePlace();
  const services = useAnswer<Service[]>(`services?channelId=${query.get('channelId') ?? ''}`);
  const cell =
    (render: (service: Service, place: number) => React.ReactNode) =>
    (_value: unknown, place: number, service: Service) =>
      render(service, place);
  return (
    <>
      <NextHeading names={[words.groups.logistics, words.menu.logisticsSettings]} />
      {services ? (
        <Table dataSource={services} primaryKey="en" hasBorder={false}>
          <Table.Column title={words.service} cell={cell((service) => service[language])} />
          <Table.Column title={words.region} cell={() => words.world} />
          <Table.Column
            title={words.promise}
            cell={cell((_service, place) => words.days(15 + place, 30 + place))}
          />
          <Table.Column
            title={words.contract}
            cell={cell((service) => <Switch checked={service.contracted} aria-label={service[language]} />)}
          />
          <Table.Column
            title={words.action}
            cell={cell(({ contracted }) => (
              <Button size="small">{contracted ? words.see : words.open}</Button>
            ))}
          />
        </Table>
      ) : (
        <RowsSkeleton />
      )}
    </>
  );
}
