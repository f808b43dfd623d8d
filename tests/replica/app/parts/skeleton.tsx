import { Skeleton } from 'antd';

/** What stands where rows will be, until they come. */
export function RowsSkeleton() {
  return <Skeleton active title paragraph={{ rows: 8 }} />;
}
